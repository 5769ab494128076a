// Prints gitleaks' own default configuration as JSON, with its patterns in the syntax of JavaScript. It is built within a copy of gitleaks'
// module: scripts/gitleaks-rules.ts does so.
package main

import (
	"encoding/json"
	"os"
	"slices"
	"strings"

	"github.com/spf13/viper"

	"github.com/zricethezav/gitleaks/v8/config"
)

type pattern struct {
	Source string `json:"source"`
	Flags  string `json:"flags,omitempty"`
}

type allowlist struct {
	Target    string    `json:"target,omitempty"`
	All       bool      `json:"all,omitempty"`
	Paths     []pattern `json:"paths,omitempty"`
	Patterns  []pattern `json:"patterns,omitempty"`
	Stopwords []string  `json:"stopwords,omitempty"`
}

type rule struct {
	ID          string      `json:"id"`
	Pattern     *pattern    `json:"pattern,omitempty"`
	Named       bool        `json:"named,omitempty"`
	Path        *pattern    `json:"path,omitempty"`
	SecretGroup int         `json:"secretGroup,omitempty"`
	Entropy     float64     `json:"entropy,omitempty"`
	Keywords    []string    `json:"keywords,omitempty"`
	Allowed     []allowlist `json:"allowed,omitempty"`
}

// What a rule's pattern begins with where it looks for an assignment: any name that ends in the word that it looks for.
const namePrefix = `[\w.-]{0,50}?`

func main() {
	viper.SetConfigType("toml")
	must(viper.ReadConfig(strings.NewReader(config.DefaultConfig)))
	var written config.ViperConfig
	must(viper.Unmarshal(&written))

	rules := []rule{}
	for _, each := range written.Rules {
		regex, named := withoutNamePrefix(each.Regex)
		one := rule{ID: each.ID, Named: named, SecretGroup: each.SecretGroup, Entropy: each.Entropy}
		if regex != "" {
			one.Pattern = translated(regex)
		}
		if each.Path != "" {
			one.Path = translated(each.Path)
		}
		for _, keyword := range each.Keywords {
			one.Keywords = append(one.Keywords, strings.ToLower(keyword))
		}
		for _, allowed := range each.Allowlists {
			one.Allowed = append(one.Allowed, allowlist{
				Target:    allowed.RegexTarget,
				All:       strings.EqualFold(allowed.Condition, "AND"),
				Paths:     allTranslated(allowed.Paths),
				Patterns:  allTranslated(allowed.Regexes),
				Stopwords: allowed.StopWords,
			})
		}
		rules = append(rules, one)
	}
	slices.SortFunc(rules, func(a, b rule) int { return strings.Compare(a.ID, b.ID) })

	allowed := []allowlist{}
	if written.AllowList != nil {
		written.Allowlists = append(written.Allowlists, written.AllowList)
	}
	for _, each := range written.Allowlists {
		allowed = append(allowed, allowlist{Patterns: allTranslated(each.Regexes), Stopwords: each.StopWords})
	}
	must(json.NewEncoder(os.Stdout).Encode(map[string]any{"rules": rules, "allowed": allowed}))
}

// The prefix costs fifty steps at each character of a text, and finds nothing that is not found without it.
func withoutNamePrefix(regex string) (string, bool) {
	rest := strings.Replace(regex, namePrefix, "", 1)
	if rest == regex || !strings.HasPrefix(strings.TrimPrefix(regex, "(?i)"), namePrefix) {
		return regex, false
	}
	return strings.Replace(rest, "(?i:"+namePrefix, "(?i:", 1), true
}

func allTranslated(regexes []string) []pattern {
	all := []pattern{}
	for _, regex := range regexes {
		all = append(all, *translated(regex))
	}
	return all
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
