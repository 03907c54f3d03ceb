// Package subscribe runs GraphQL subscriptions. Subscribers who ask for the same, in the
// same language, and see the same, form a group: each change is executed once for the
// group and its bytes are given to all of its members. A subscriber may begin at an earlier
// position: what it missed comes first, from executions that the group shares too, and then
// it joins the group at exactly that point, so that nothing is missing and nothing comes
// twice.
package subscribe
