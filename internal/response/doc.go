// Package response gives contributions their reasoned response: one of seven outcomes, why,
// in both languages of which one may follow, and what changed because of it. It answers
// contributions of every kind; the kind itself tells the feed.
package response
