// Package privacy finds in a text what looks like personal data: social insurance numbers,
// payment cards, e-mail addresses, phone numbers and Canadian postal codes. It only points;
// what it finds is neither kept nor logged. The web app has the same detector, so that
// people are warned before anything is sent; both are held against testdata/cases.json.
package privacy
