// Package contribution is what all contributions share, by whatever channel they come in:
// their reference number, who may see their text, the name that they appear under, and how
// they change. What a contribution is about belongs to its kind (package comment is the
// first), whether it is published to package moderation, its answer to package response.
package contribution
