// Package engagement is the engagement cycle: plans, their six phases with dates that move
// for public reasons, and the periods that are reported on.
package engagement
