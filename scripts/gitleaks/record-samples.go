package utils

import (
	"encoding/json"
	"os"
	"sort"
)

type sample struct {
	Path string `json:"path,omitempty"`
	Text string `json:"text"`
}

// Prints what a rule of gitleaks has to find, and what it may not, in a stable order. It is added to gitleaks' own validation of its rules,
// which then has gitleaks itself confirm the samples.
func record(rule string, positive []sample, negative []sample) {
	for _, all := range [][]sample{positive, negative} {
		sort.Slice(all, func(a, b int) bool { return all[a].Path+all[a].Text < all[b].Path+all[b].Text })
	}
	answer := map[string]any{"rule": rule, "positive": positive, "negative": negative}
	if err := json.NewEncoder(os.Stdout).Encode(answer); err != nil {
		panic(err)
	}
}

func texts(all []string) []sample {
	list := []sample{}
	for _, text := range all {
		list = append(list, sample{Text: text})
	}
	return list
}

func files(all map[string]string) []sample {
	list := []sample{}
	for path, text := range all {
		list = append(list, sample{Path: path, Text: text})
	}
	return list
}
