// Package crash proves what "saved" means: its tests run the program itself as a process of
// its own, with editors over real sockets, kill it at any moment, and look at what it asks of
// the disk.
package crash
