package main

import "encoding/json"

// What the bench says to its client processes, one JSON value a line.

// command tells a client process to do something with a group of sockets.
type command struct {
	// Do is one of open, record, collect, stall, close.
	Do    string `json:"do"`
	Group string `json:"group"`

	// For open: where, how many, the number of the first one, and what they ask for, in turn.
	Address       string         `json:"address,omitempty"`
	Count         int            `json:"count,omitempty"`
	Number        int            `json:"number,omitempty"`
	Subscriptions []subscription `json:"subscriptions,omitempty"`
	// ReceiveBuffer is the size of the kernel's buffer; 0 leaves it to the kernel.
	ReceiveBuffer int `json:"receiveBuffer,omitempty"`

	// For record: the first event and how many are coming.
	First  int `json:"first,omitempty"`
	Events int `json:"events,omitempty"`

	// For collect: when each of them was triggered, in Unix nanoseconds.
	Triggered []int64 `json:"triggered,omitempty"`
}

// subscription is what a socket asks for.
type subscription struct {
	// Payload is the payload of the subscribe message.
	Payload json.RawMessage `json:"payload"`
	// From is the number of the first event that must come.
	From int `json:"from"`
}

// answer is what a client process says: once for each command, and by itself when an event
// has reached all sockets of a group or something went wrong.
type answer struct {
	// To is the command that is answered; empty when the process speaks by itself.
	To    string `json:"to,omitempty"`
	Group string `json:"group,omitempty"`
	// Reached is an event that all sockets of the group have.
	Reached int `json:"reached,omitempty"`
	// Failed voids the run.
	Failed string `json:"failed,omitempty"`
	// Latencies are microseconds from trigger to receipt, one for each socket and event.
	Latencies []int32 `json:"latencies,omitempty"`
	// Frames and Bytes are what was received of answers, with headers.
	Frames int64 `json:"frames,omitempty"`
	Bytes  int64 `json:"bytes,omitempty"`
	// Sample is the newest answer of the group's first socket.
	Sample string `json:"sample,omitempty"`
}
