// Package markdown turns what people write into HTML that is safe to show: paragraphs,
// emphasis, lists, quotations, code and links, and nothing else. Headings, images and HTML
// stay as they were typed. The text is parsed by goldmark, whose output goes through
// bluemonday with a short list of what is allowed, so that a mistake in one is caught by the
// other.
package markdown
