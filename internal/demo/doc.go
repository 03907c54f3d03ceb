// Package demo fills an empty database with the real 4th plan in mid-flight: commitments,
// milestones and indicators as the government published them (plan/nap4-indicators.json,
// source and licence in NOTICE), six phases with the dates that moved, and personas.
// Statuses, reports, reasons of due dates champions' notes, comments and responses (content/) are invented for
// the demonstration, and every page says so.
package demo
