// Package account says who somebody is: it turns a secret, from a cookie or a bearer token,
// into a viewer with roles, and knows the public side of participants and organizations.
package account
