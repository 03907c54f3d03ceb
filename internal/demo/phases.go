package demo

import (
	"time"

	"jalon/ent/schema/schematype"
	"jalon/internal/engagement"
)

// The government published the plan's schedule three times. The page that began the
// process gave the first dates; two later versions of the same page moved them.
var (
	publishedAt = time.Date(2017, time.October, 2, 14, 0, 0, 0, time.UTC)
	secondAt    = time.Date(2018, time.April, 9, 14, 0, 0, 0, time.UTC)
	thirdAt     = time.Date(2018, time.July, 9, 14, 0, 0, 0, time.UTC)
)

// schedule is one phase: its three pairs of months, and why each move was made.
type schedule struct {
	kind               schematype.PhaseKind
	title, description schematype.Text
	first              [2]string
	second, third      *change
}

type change struct {
	months [2]string
	reason schematype.Text
}

var schedules = []schedule{
	{
		kind:  schematype.Planning,
		title: schematype.NewText("Planning", "Planification"),
		description: schematype.NewText(
			"People say what to focus on and where to meet. Partnerships are formed.",
			"Le public dit sur quoi se concentrer et où se rencontrer. Les partenariats se nouent."),
		first: [2]string{"2017-10", "2017-10"},
		second: &change{[2]string{"2017-09", "2017-10"}, schematype.NewText(
			"The first conversations had begun in September. The schedule now says so.",
			"Les premières conversations avaient commencé en septembre. Le calendrier le dit maintenant.")},
	},
	{
		kind:  schematype.Shaping,
		title: schematype.NewText("Shaping", "Élaboration"),
		description: schematype.NewText(
			"Ideas are gathered online and in person, sorted and refined into a list of possible commitments.",
			"Les idées sont recueillies en ligne et en personne, puis triées et affinées en une liste d’engagements possibles."),
		first: [2]string{"2017-10", "2018-02"},
		second: &change{[2]string{"2017-10", "2018-04"}, schematype.NewText(
			"Ideas kept coming. The portal stayed open until the end of March, and sorting them took April.",
			"Les idées continuaient d’arriver. Le portail est resté ouvert jusqu’à la fin de mars, et le tri a pris avril.")},
	},
	{
		kind:  schematype.Drafting,
		title: schematype.NewText("Drafting", "Rédaction"),
		description: schematype.NewText(
			"Officials and civil society write the commitments together. Delivery partners are confirmed.",
			"Les fonctionnaires et la société civile rédigent ensemble les engagements. Les partenaires sont confirmés."),
		first: [2]string{"2018-02", "2018-03"},
		second: &change{[2]string{"2018-04", "2018-05"}, schematype.NewText(
			"Drafting begins once the ideas are sorted.",
			"La rédaction commence une fois les idées triées.")},
		third: &change{[2]string{"2018-04", "2018-06"}, schematype.NewText(
			"The forum asked for more time to read the drafts together.",
			"Le forum a demandé plus de temps pour lire les ébauches ensemble.")},
	},
	{
		kind:  schematype.Reviewing,
		title: schematype.NewText("Reviewing", "Examen"),
		description: schematype.NewText(
			"The draft plan is public. Everyone can comment on it while Cabinet reviews it.",
			"L’ébauche du plan est publique. Chacun peut la commenter pendant que le Cabinet l’examine."),
		first: [2]string{"2018-04", "2018-05"},
		second: &change{[2]string{"2018-06", "2018-06"}, schematype.NewText(
			"The review follows the drafting, which moved.",
			"L’examen suit la rédaction, qui a été reportée.")},
		third: &change{[2]string{"2018-07", "2018-07"}, schematype.NewText(
			"It follows drafting. People get three full weeks to comment.",
			"Il suit la rédaction. Le public dispose de trois semaines complètes pour commenter.")},
	},
	{
		kind:  schematype.Finalizing,
		title: schematype.NewText("Finalizing", "Finalisation"),
		description: schematype.NewText(
			"Comments are worked in. The final plan, what was heard and the comment data are published.",
			"Les commentaires sont intégrés. Le plan final, le bilan des consultations et les données sont publiés."),
		first: [2]string{"2018-06", "2018-06"},
		second: &change{[2]string{"2018-07", "2018-08"}, schematype.NewText(
			"Two months are needed to work in the comments and to translate the plan.",
			"Il faut deux mois pour intégrer les commentaires et traduire le plan.")},
		third: &change{[2]string{"2018-08", "2018-09"}, schematype.NewText(
			"The review ends in July, so the final text comes later.",
			"L’examen se termine en juillet; le texte final vient donc plus tard.")},
	},
	{
		kind:  schematype.Implementing,
		title: schematype.NewText("Implementing", "Mise en œuvre"),
		description: schematype.NewText(
			"Champions and officials work on the milestones together and report on progress. Everyone can follow.",
			"Les champions et les fonctionnaires travaillent ensemble aux jalons et rendent compte des progrès. Chacun peut suivre."),
		first: [2]string{"2018-07", "2020-06"},
		second: &change{[2]string{"2018-08", "2020-06"}, schematype.NewText(
			"Work starts when the plan is final.",
			"Les travaux commencent lorsque le plan est final.")},
		third: &change{[2]string{"2018-10", "2020-11"}, schematype.NewText(
			"The plan begins three months late and keeps its full two years.",
			"Le plan débute trois mois plus tard et garde ses deux ans.")},
	},
}

func phaseSpecs(facilitator string) []engagement.PhaseSpec {
	specs := make([]engagement.PhaseSpec, len(schedules))
	for i, s := range schedules {
		specs[i] = engagement.PhaseSpec{
			Kind: s.kind, Title: s.title, Description: s.description, Dates: months(s.first),
		}
		for _, version := range []struct {
			change *change
			at     time.Time
		}{{s.second, secondAt}, {s.third, thirdAt}} {
			if version.change == nil {
				continue
			}
			specs[i].Moves = append(specs[i].Moves, engagement.PhaseMoveSpec{
				To: months(version.change.months), Reason: version.change.reason,
				ParticipantID: facilitator, At: version.at,
			})
		}
	}
	return specs
}

func months(m [2]string) schematype.PhaseDates {
	starts, err := schematype.DueInMonth(m[0])
	if err != nil {
		panic(err) // the months stand above
	}
	ends, err := schematype.DueInMonth(m[1])
	if err != nil {
		panic(err)
	}
	return schematype.PhaseDates{Starts: starts, Ends: ends}
}
