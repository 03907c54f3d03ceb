package graphqlws

// closeCode is why a socket is closed. Codes of 44xx are the protocol's; what the standard
// client does with each is noted, because a wrong code makes clients give up or storm.
type closeCode int

const (
	codeNormal        closeCode = 1000 // reconnects at once while subscriptions are live
	codeFraming       closeCode = 1002 // never reconnects
	codeNotText       closeCode = 1007 // never reconnects
	codeTooBig        closeCode = 1009 // never reconnects
	codeRestart       closeCode = 1012 // reconnects with backoff
	codeTooSlow       closeCode = 1013 // reconnects with backoff
	codeBadMessage    closeCode = 4400 // never reconnects
	codeNotReady      closeCode = 4401 // never reconnects
	codeForbidden     closeCode = 4403 // reconnects with backoff
	codeSubprotocol   closeCode = 4406 // never reconnects
	codeInitTimeout   closeCode = 4408 // reconnects with backoff
	codeSubscriberDup closeCode = 4409 // never reconnects
	codeInitAgain     closeCode = 4429 // never reconnects
)
