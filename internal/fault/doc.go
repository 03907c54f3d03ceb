// Package fault is the one vocabulary of what can go wrong. A domain returns a [Fault] when
// a request must be refused as a whole, and [UserErrors] when a person can mend what they
// gave. Both say what to do, in both official languages. Every other error is the program's
// own: whoever answers the request gives it an id, logs it and says something neutral.
package fault
