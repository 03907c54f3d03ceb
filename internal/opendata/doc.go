// Package opendata speaks the formats of Canada's official action-plan tracker. It reads a
// plan's code list, the file from which a plan is made.
package opendata
