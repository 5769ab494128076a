package main

import (
	"fmt"
	"regexp/syntax"
	"strings"
	"unicode"
)

// A pattern of Go in the syntax of JavaScript, written from its syntax tree. JavaScript has no flags for a part of a pattern: where case is
// ignored in a part, both cases are written; where it is ignored in the whole, the flag `i` says so.
func translated(regex string) *pattern {
	tree, err := syntax.Parse(regex, syntax.Perl)
	must(err)
	writer := writer{foldAll: foldsAll(tree) && hasFold(tree)}
	writer.write(tree)
	flags := ""
	if writer.foldAll {
		flags = "i"
	}
	return &pattern{Source: writer.String(), Flags: flags}
}

type writer struct {
	strings.Builder
	foldAll bool
}

func (w *writer) write(re *syntax.Regexp) {
	switch re.Op {
	case syntax.OpEmptyMatch:
		w.WriteString("(?:)")
	case syntax.OpLiteral:
		for _, char := range re.Rune {
			w.writeLiteral(char, re.Flags&syntax.FoldCase != 0)
		}
	case syntax.OpCharClass:
		w.WriteString(w.class(re.Rune))
	case syntax.OpAnyCharNotNL:
		w.WriteString(`[^\n]`)
	case syntax.OpAnyChar:
		w.WriteString(`[^]`)
	case syntax.OpBeginText:
		w.WriteString("^")
	case syntax.OpEndText:
		w.WriteString("$")
	case syntax.OpWordBoundary:
		w.WriteString(`\b`)
	case syntax.OpNoWordBoundary:
		w.WriteString(`\B`)
	case syntax.OpCapture:
		w.WriteString("(")
		w.write(re.Sub[0])
		w.WriteString(")")
	case syntax.OpStar, syntax.OpPlus, syntax.OpQuest, syntax.OpRepeat:
		w.writeRepeated(re)
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if sub.Op == syntax.OpAlternate {
				w.writeGroup(sub)
			} else {
				w.write(sub)
			}
		}
	case syntax.OpAlternate:
		for index, sub := range re.Sub {
			if index > 0 {
				w.WriteString("|")
			}
			if sub.Op != syntax.OpEmptyMatch {
				w.write(sub)
			}
		}
	default:
		panic(fmt.Sprintf("no translation for %v in %v", re.Op, re))
	}
}

func (w *writer) writeGroup(re *syntax.Regexp) {
	w.WriteString("(?:")
	w.write(re)
	w.WriteString(")")
}

func (w *writer) writeRepeated(re *syntax.Regexp) {
	sub := re.Sub[0]
	isAtom := sub.Op == syntax.OpCharClass || sub.Op == syntax.OpAnyChar || sub.Op == syntax.OpAnyCharNotNL ||
		sub.Op == syntax.OpCapture || sub.Op == syntax.OpLiteral && len(sub.Rune) == 1
	if isAtom {
		w.write(sub)
	} else {
		w.writeGroup(sub)
	}
	switch {
	case re.Op == syntax.OpStar:
		w.WriteString("*")
	case re.Op == syntax.OpPlus:
		w.WriteString("+")
	case re.Op == syntax.OpQuest:
		w.WriteString("?")
	case re.Max == re.Min:
		fmt.Fprintf(w, "{%d}", re.Min)
	case re.Max < 0:
		fmt.Fprintf(w, "{%d,}", re.Min)
	default:
		fmt.Fprintf(w, "{%d,%d}", re.Min, re.Max)
	}
	if re.Flags&syntax.NonGreedy != 0 {
		w.WriteString("?")
	}
}

func (w *writer) writeLiteral(char rune, fold bool) {
	lower, upper := unicode.ToLower(char), unicode.ToUpper(char)
	switch {
	case !fold || lower == upper:
		w.WriteString(escaped(char, `\^$.*+?()[]{}|/`))
	case w.foldAll:
		w.WriteString(string(lower))
	default:
		fmt.Fprintf(w, "[%c%c]", lower, upper)
	}
}

func (w *writer) class(ranges []rune) string {
	isNegated := ranges[len(ranges)-1] == unicode.MaxRune
	if isNegated {
		ranges = complement(ranges)
	}
	if w.foldAll {
		ranges = withoutRange(ranges, 'A', 'Z')
	}
	if isNegated {
		return "[^" + listed(ranges) + "]"
	}
	return "[" + listed(withoutOddCases(ranges)) + "]"
}

func listed(ranges []rune) string {
	list := strings.Builder{}
	has := func(low, high rune) bool { return contains(ranges, low, high) }
	if has('0', '9') && has('A', 'Z') && has('a', 'z') && has('_', '_') {
		list.WriteString(`\w`)
		ranges = withoutRange(withoutRange(withoutRange(withoutRange(ranges, '0', '9'), 'A', 'Z'), 'a', 'z'), '_', '_')
	}
	for index := 0; index < len(ranges); index += 2 {
		low, high := ranges[index], ranges[index+1]
		list.WriteString(escaped(low, `\]^-[`))
		if high > low+1 {
			list.WriteString("-")
		}
		if high > low {
			list.WriteString(escaped(high, `\]^-[`))
		}
	}
	return list.String()
}

func escaped(char rune, special string) string {
	switch {
	case char == '\n':
		return `\n`
	case char == '\r':
		return `\r`
	case char == '\t':
		return `\t`
	case char == '\f':
		return `\f`
	case char < ' ' || char == '`' || char > '~':
		if char > 0xff {
			return fmt.Sprintf(`\u%04x`, char)
		}
		return fmt.Sprintf(`\x%02x`, char)
	case strings.ContainsRune(special, char):
		return `\` + string(char)
	}
	return string(char)
}

// The signs that Unicode holds to be another case of k and of s, and no secret has.
func withoutOddCases(ranges []rune) []rune {
	return withoutRange(withoutRange(ranges, 0x17f, 0x17f), 0x212a, 0x212a)
}

func contains(ranges []rune, low, high rune) bool {
	for index := 0; index < len(ranges); index += 2 {
		if ranges[index] <= low && high <= ranges[index+1] {
			return true
		}
	}
	return false
}

func withoutRange(ranges []rune, low, high rune) []rune {
	left := []rune{}
	for index := 0; index < len(ranges); index += 2 {
		from, to := ranges[index], ranges[index+1]
		if to < low || high < from {
			left = append(left, from, to)
			continue
		}
		if from < low {
			left = append(left, from, low-1)
		}
		if to > high {
			left = append(left, high+1, to)
		}
	}
	return left
}

func complement(ranges []rune) []rune {
	left := []rune{0, unicode.MaxRune}
	for index := 0; index < len(ranges); index += 2 {
		left = withoutRange(left, ranges[index], ranges[index+1])
	}
	return left
}

// Whether case is ignored wherever there are letters.
func foldsAll(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpLiteral:
		for _, char := range re.Rune {
			if unicode.IsLetter(char) && re.Flags&syntax.FoldCase == 0 {
				return false
			}
		}
	case syntax.OpCharClass:
		for offset := rune(0); offset < 26; offset++ {
			if contains(re.Rune, 'a'+offset, 'a'+offset) != contains(re.Rune, 'A'+offset, 'A'+offset) {
				return false
			}
		}
	}
	for _, sub := range re.Sub {
		if !foldsAll(sub) {
			return false
		}
	}
	return true
}

func hasFold(re *syntax.Regexp) bool {
	if re.Op == syntax.OpLiteral && re.Flags&syntax.FoldCase != 0 {
		return true
	}
	for _, sub := range re.Sub {
		if hasFold(sub) {
			return true
		}
	}
	return false
}
