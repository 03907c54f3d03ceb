package moderation

import "jalon/ent/schema/schematype"

// Rule is a rule of engagement in words.
type Rule struct {
	Code schematype.ModerationRule
	// Number is its place, from 1, and the moderator's key.
	Number             int
	Title, Explanation schematype.Text
}

// rules follow the rules of engagement of the Government of Canada's open-government portal,
// gathered into eight.
var rules = numbered([]Rule{
	{
		Code:  schematype.PersonalInformation,
		Title: schematype.NewText("Personal information", "Renseignements personnels"),
		Explanation: schematype.NewText(
			"It holds a phone number, an email or postal address, or other information about a person. Take it out and send your comment again.",
			"Il contient un numéro de téléphone, une adresse courriel ou postale ou d’autres renseignements sur une personne. Retirez-les et envoyez de nouveau votre commentaire."),
	},
	{
		Code:  schematype.PersonalAttack,
		Title: schematype.NewText("Personal attack", "Attaque personnelle"),
		Explanation: schematype.NewText(
			"It attacks or defames a person or an organization. Say what you think of the matter, and send your comment again.",
			"Il attaque ou diffame une personne ou une organisation. Dites ce que vous pensez du sujet et envoyez de nouveau votre commentaire."),
	},
	{
		Code:  schematype.DiscriminationOrProfanity,
		Title: schematype.NewText("Discrimination or profanity", "Discrimination ou grossièreté"),
		Explanation: schematype.NewText(
			"It holds discriminatory, insensitive or coarse words. Choose others and send your comment again.",
			"Il contient des propos discriminatoires, blessants ou grossiers. Choisissez d’autres mots et envoyez de nouveau votre commentaire."),
	},
	{
		Code:  schematype.NotAboutThePlan,
		Title: schematype.NewText("Not about the plan", "Sans lien avec le plan"),
		Explanation: schematype.NewText(
			"It is not about this commitment or milestone, or adds nothing to the discussion. Say what it has to do with it and send your comment again.",
			"Il ne porte pas sur cet engagement ou ce jalon, ou n’ajoute rien à la discussion. Précisez le lien et envoyez de nouveau votre commentaire."),
	},
	{
		Code:  schematype.AdvertisingOrLabourNotice,
		Title: schematype.NewText("Advertising or labour notice", "Publicité ou avis syndical"),
		Explanation: schematype.NewText(
			"It advertises something, or announces something for a party or in a labour matter. This is not the place for it.",
			"Il fait de la publicité, ou annonce quelque chose pour un parti ou dans une affaire syndicale. Ce n’est pas l’endroit pour cela."),
	},
	{
		Code:  schematype.RepeatsAnotherComment,
		Title: schematype.NewText("Repeats another comment", "Répète un autre commentaire"),
		Explanation: schematype.NewText(
			"It says in the same words what is said already. You can support the other comment, or say what you add.",
			"Il dit dans les mêmes mots ce qui est déjà dit. Vous pouvez appuyer l’autre commentaire ou dire ce que vous ajoutez."),
	},
	{
		Code:  schematype.CannotBeUnderstood,
		Title: schematype.NewText("Cannot be understood", "Incompréhensible"),
		Explanation: schematype.NewText(
			"It is neither in English nor in French, is all in capitals, or its sense is not clear. Write it anew and send it again.",
			"Il n’est ni en français ni en anglais, est tout en majuscules, ou son sens n’est pas clair. Récrivez-le et envoyez-le de nouveau."),
	},
	{
		Code:  schematype.AgainstTheLaw,
		Title: schematype.NewText("Against the law", "Contraire à la loi"),
		Explanation: schematype.NewText(
			"It calls for something that is against the law, or breaks the rights of others.",
			"Il incite à quelque chose de contraire à la loi, ou enfreint les droits d’autrui."),
	},
})

func numbered(list []Rule) []*Rule {
	out := make([]*Rule, len(list))
	for i := range list {
		list[i].Number = i + 1
		out[i] = &list[i]
	}
	return out
}

// Rules returns the rules of engagement by number.
func Rules() []*Rule { return rules }

// RuleOf returns a rule, or nil for the empty code.
func RuleOf(code schematype.ModerationRule) *Rule {
	for _, r := range rules {
		if r.Code == code {
			return r
		}
	}
	return nil
}
