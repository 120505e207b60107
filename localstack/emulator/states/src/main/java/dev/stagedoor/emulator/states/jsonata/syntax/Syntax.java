package dev.stagedoor.emulator.states.jsonata.syntax;

import java.util.List;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.states.jsonata.value.Signature;

/** The syntax tree of an expression, as it was written. */
public sealed interface Syntax {

    /** A field, such as {@code seat}. */
    record Name(String name) implements Syntax {}

    /** {@code $price}; the empty name is the context item, {@code $} is the root. */
    record Variable(String name) implements Syntax {}

    /** A string, number, true, false or null. */
    record Literal(Object value) implements Syntax {}

    /** {@code /^[A-Z]/i}. */
    record Regex(Pattern pattern) implements Syntax {}

    /** {@code *}. */
    record Wildcard() implements Syntax {}

    /** {@code **}. */
    record Descendants() implements Syntax {}

    /** {@code %}. */
    record Parent() implements Syntax {}

    /** {@code ?} as an argument that is still wanted. */
    record Placeholder() implements Syntax {}

    /** Nothing where an operand should be: the text has ended. */
    record End() implements Syntax {}

    /** Two operands: {@code . + - * / % = != < > <= >= & and or in .. ~>}. */
    record Binary(String operator, Syntax left, Syntax right) implements Syntax {}

    /** {@code left[condition]}. */
    record Predicate(Syntax left, Syntax condition) implements Syntax {}

    /** {@code left[]}, where left carries no predicate itself. */
    record KeptArray(Syntax left) implements Syntax {}

    /** {@code left^(<a, >b)}. */
    record OrderBy(Syntax left, List<Term> terms) implements Syntax {}

    /** One term of an order. */
    record Term(Syntax expression, boolean descending) {}

    /** {@code left{key: value}}. */
    record GroupBy(Syntax left, List<Pair> pairs) implements Syntax {}

    /** A key and its value. */
    record Pair(Syntax key, Syntax value) {}

    /** {@code $name := value}. */
    record Bind(String name, Syntax value) implements Syntax {}

    /** {@code left@$name}. */
    record Focus(Syntax left, String name) implements Syntax {}

    /** {@code left#$name}. */
    record Index(Syntax left, String name) implements Syntax {}

    /** {@code -expression}. */
    record Negation(Syntax expression) implements Syntax {}

    /** {@code [a, b]}. */
    record ArrayConstructor(List<Syntax> items) implements Syntax {}

    /** {@code {key: value}}. */
    record ObjectConstructor(List<Pair> pairs) implements Syntax {}

    /** {@code procedure(arguments)}; partial if an argument is a placeholder. */
    record Call(Syntax procedure, List<Syntax> arguments, boolean partial) implements Syntax {}

    /** {@code function($a, $b)<signature>{ body }}; the signature is null where there is none. */
    record Lambda(List<String> parameters, Signature signature, Syntax body) implements Syntax {}

    /** {@code condition ? then : otherwise}; the last is null where there is none. */
    record Condition(Syntax condition, Syntax then, Syntax otherwise) implements Syntax {}

    /** {@code (a; b)}. */
    record Block(List<Syntax> expressions) implements Syntax {}

    /** {@code | pattern | update, delete |}; the last is null where there is none. */
    record Transform(Syntax pattern, Syntax update, Syntax delete) implements Syntax {}
}
