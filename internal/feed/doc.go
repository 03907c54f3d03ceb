// Package feed is the change log: one thin row for everything that changes, written in the
// transaction of the change and read in order after its commit.
//
// A row says that something changed, never what it says: offset, epoch, topic, kind, the
// entity's id and version, and who may learn of it. Whoever receives one reads the entity
// again with their own eyes. Offsets rise with commits and leave no gap; what is not
// committed has no offset that anyone can see.
package feed
