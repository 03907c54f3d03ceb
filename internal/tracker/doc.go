// Package tracker is the milestone tracker: commitments, milestones and indicators of a
// plan, the progress that officials and champions report on them, and the due dates that
// remember every move.
package tracker
