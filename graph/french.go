package graph

import (
	"fmt"
	"maps"
	"regexp"
	"strings"

	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// saying is a sentence of the parser or the validator and what it is in French. Names in
// the English one stand where the French one says $1, $2 and so on.
type saying struct {
	english *regexp.Regexp
	french  string
}

func says(english, french string) saying {
	return saying{regexp.MustCompile(`^` + strings.ReplaceAll(english, "NAME", `"([^"]*)"`) + `\.?$`), french}
}

// sayings of what a program may do wrong. Others are told by their rule alone.
var sayings = []saying{
	says(`exceeded token limit of (\d+)`, "Cette requête est trop longue : $1 éléments de syntaxe sont possibles."),
	says(`Unexpected <EOF>`, "La requête s’arrête avant sa fin."),
	says(`Expected (.+), found <EOF>`, "La requête s’arrête avant sa fin : $1 devait suivre."),
	says(`Expected (.+), found (.+)`, "Erreur de syntaxe : $2 se trouve où $1 devait être."),
	says(`Unexpected (.+)`, "Erreur de syntaxe : $1 ne peut pas se trouver ici."),
	says(`no operation provided`, "La requête ne contient aucune opération."),
	says(`operation (.*) not found`, "La requête ne contient pas d’opération « $1 »."),
	says(`Cannot query field NAME on type NAME`, "Le champ « $1 » n’existe pas dans le type « $2 »."),
	says(`Unknown argument NAME on field NAME`, "L’argument « $1 » n’existe pas pour le champ « $2 »."),
	says(`Unknown argument NAME on directive NAME`, "L’argument « $1 » n’existe pas pour la directive « $2 »."),
	says(`Unknown directive NAME`, "La directive « $1 » n’existe pas."),
	says(`Unknown fragment NAME`, "Le fragment « $1 » n’existe pas."),
	says(`Unknown type NAME`, "Le type « $1 » n’existe pas."),
	says(`Field NAME argument NAME of type NAME is required, but it was not provided`, "Le champ « $1 » exige l’argument « $2 », de type « $3 »."),
	says(`Field NAME of required type NAME was not provided`, "Il manque le champ « $1 », de type « $2 »."),
	says(`Field NAME must be non-null`, "Le champ « $1 » ne peut pas être nul."),
	says(`Field NAME is not defined by type NAME`, "Le champ « $1 » n’existe pas dans le type « $2 »."),
	says(`Field NAME must not have a selection since type NAME has no subfields`, "Le champ « $1 », de type « $2 », n’a pas de sous-champs."),
	says(`Field NAME of type NAME must have a selection of subfields`, "Dites quels sous-champs du champ « $1 », de type « $2 », vous demandez."),
	says(`Value NAME does not exist in "([^"]*?)!?" enum`, "« $1 » n’est pas une des valeurs de « $2 »."),
	says(`Enum NAME cannot represent non-enum value: (.+?)`, "$2 n’est pas une des valeurs de « $1 »."),
	says(`Expected value of type NAME, found (.+?)`, "Une valeur de type « $1 » devait se trouver à la place de $2."),
	says(`(Int|String|Boolean|Float|ID) cannot represent an? .+ value: (.+?)`, "$2 n’est pas une valeur de type « $1 »."),
	says(`(Int|Float) cannot represent .+ value: (.+?)`, "$2 n’est pas une valeur de type « $1 »."),
	says(`Variable NAME is not defined(?: by operation .*)?`, "La variable « $1 » n’est pas déclarée."),
	says(`Variable NAME is never used(?: in operation .*)?`, "La variable « $1 » ne sert à rien."),
	says(`Variable NAME of type NAME used in position expecting type NAME`, "La variable « $1 », de type « $2 », se trouve où le type « $3 » est attendu."),
	says(`Fragment NAME is never used`, "Le fragment « $1 » ne sert à rien."),
	says(`.* must select only one top level field`, "Un abonnement demande un seul champ à sa racine."),
	says(`There can be only one .* named NAME`, "Le nom « $1 » se trouve plus d’une fois."),
	says(`This anonymous operation must be the only defined operation`, "Une opération sans nom doit être seule."),
}

// sayingsOfValues are those of the value of a variable, whose place the path tells.
var sayingsOfValues = []saying{
	says(`must be defined`, "il manque une valeur"),
	says(`cannot be null`, "la valeur ne peut pas être nulle"),
	says(`unknown field`, "ce champ n’existe pas"),
	says(`(.*) is not a valid (.*)`, "« $1 » n’est pas une des valeurs de « $2 »"),
	says(`cannot use (.*) as (.*)`, "la valeur n’est pas de type « $2 »"),
	says(`must be a (.*), not a .*`, "la valeur n’est pas de type « $1 »"),
}

var suggestion = regexp.MustCompile(` Did you mean (.+)\?$`)

// inFrench gives an error of the parser or the validator in French: what is wrong, and
// where. What it was in English stays beside it, for those who look for it elsewhere.
func inFrench(err *gqlerror.Error) *gqlerror.Error {
	out := *err
	out.Extensions = map[string]any{"english": err.Message}
	maps.Copy(out.Extensions, err.Extensions)
	message, hint := err.Message, ""
	if found := suggestion.FindStringSubmatch(message); found != nil {
		message = strings.TrimSuffix(message, found[0])
		hint = " Vouliez-vous dire " + strings.ReplaceAll(found[1], " or ", " ou ") + "?"
	}
	if len(err.Path) > 0 && err.Path[0] == ast.PathName("variable") {
		out.Message = ofVariable(err.Path, message)
		return &out
	}
	french, ok := translated(sayings, message)
	if !ok {
		french = "La requête n’est pas valide."
		if err.Rule != "" {
			french = fmt.Sprintf("La requête enfreint la règle « %s ».", err.Rule)
		} else if err.Extensions["code"] == errcode.ParseFailed {
			french = "La requête comporte une erreur de syntaxe."
		}
	}
	if len(err.Locations) > 0 {
		french += fmt.Sprintf(" Voir la ligne %d, colonne %d.", err.Locations[0].Line, err.Locations[0].Column)
	}
	out.Message = french + hint
	return &out
}

func ofVariable(path ast.Path, message string) string {
	french, ok := translated(sayingsOfValues, message)
	if !ok {
		french = "la valeur n’est pas possible"
	}
	return fmt.Sprintf("Variable « %s » : %s.", strings.TrimPrefix(path.String(), "variable."), french)
}

func translated(known []saying, message string) (string, bool) {
	for _, s := range known {
		if found := s.english.FindStringSubmatchIndex(message); found != nil {
			return string(s.english.ExpandString(nil, s.french, message, found)), true
		}
	}
	return "", false
}
