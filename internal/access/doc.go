// Package access says who is asking and what they may do: the viewer, their roles in each
// plan, and the one table of role × action that every query, mutation, subscription,
// export and feed goes by. It is a leaf: it imports nothing of Jalon.
package access
