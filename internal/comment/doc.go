// Package comment holds the threads of comments on commitments and milestones: handing in,
// changing and taking back, support, the lists in their orders, and what the feed tells of
// each change and to whom. A comment is a contribution of its first kind: what all
// contributions share is in package contribution, and whether one is published is decided in
// package moderation, which tells this one by Moved.
package comment
