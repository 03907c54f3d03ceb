// Package moderation decides whether contributions are published: the rules of engagement,
// the queue, claims so that two moderators do not work on the same, decisions alone and in
// bulk, undoing, second opinions, and the public figures of it all. It decides on
// contributions of every kind; the kind itself learns of it and brings its lists, counts and
// events in line.
package moderation
