package dev.stagedoor.emulator.states.jsonata.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signature of a function, such as {@code <s-nn?:s>}: checks its arguments, takes the context item for a missing one and makes
 * arrays of single values.
 *
 * @see <a href="https://docs.jsonata.org/programming#function-signatures">Function signatures</a>
 */
public final class Signature {

    private static final Map<Character, String> ARRAYS_OF = Map.of('a', "arrays", 'b', "booleans", 'f', "functions",
            'n', "numbers", 'o',
            "objects", 's', "strings");

    private final List<Parameter> parameters;
    private final Pattern all;

    private Signature(List<Parameter> parameters) {
        this.parameters = parameters;
        StringBuilder pattern = new StringBuilder();
        parameters.forEach(parameter -> pattern.append('(').append(parameter.pattern).append(')'));
        this.all = Pattern.compile(pattern.toString());
    }

    /**
     * Reads a signature.
     *
     * @throws JsonataException with code S0401 or S0402
     */
    public static Signature parse(String text) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 1; i < text.length() && text.charAt(i) != ':'; i++) {
            char c = text.charAt(i);
            Parameter last = parameters.isEmpty() ? null : parameters.get(parameters.size() - 1);
            switch (c) {
                case 's', 'n', 'b', 'l', 'o' -> parameters.add(new Parameter(c, "[" + c + "m]"));
                case 'a', 'x' -> parameters.add(new Parameter(c, "[asnblfom]"));
                case 'j' -> parameters.add(new Parameter(c, "[asnblom]"));
                case 'f' -> parameters.add(new Parameter(c, "f"));
                case '-' -> require(last, c).takeContext();
                case '?', '+' -> require(last, c).pattern += c;
                case '(' -> {
                    int end = closing(text, i, '(', ')');
                    String choice = text.substring(i + 1, end);
                    if (!choice.matches("[asnblfoxj]*")) {
                        throw new JsonataException("S0402").with("value", choice);
                    }
                    parameters.add(new Parameter('(', "[" + choice + "m]"));
                    i = end;
                }
                case '<' -> {
                    int end = closing(text, i, '<', '>');
                    if (last == null || last.type != 'a' && last.type != 'f') {
                        throw new JsonataException("S0401").with("value",
                                last == null ? null : String.valueOf(last.type));
                    }
                    last.items = end > i + 1 ? text.substring(i + 1, end) : null;
                    i = end;
                }
                default -> {
                    // The reference implementation lets pass what it does not know.
                }
            }
        }
        return new Signature(List.copyOf(parameters));
    }

    private static Parameter require(Parameter parameter, char symbol) {
        if (parameter == null) {
            throw new JsonataException("S0401").with("value", String.valueOf(symbol));
        }
        return parameter;
    }

    private static int closing(String text, int start, char open, char close) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == open) {
                depth++;
            } else if (text.charAt(i) == close && --depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    /**
     * The arguments that the function gets.
     *
     * @throws JsonataException T0410, T0411 or T0412
     */
    public List<Object> check(List<Object> arguments, Object context) {
        StringBuilder supplied = new StringBuilder();
        arguments.forEach(argument -> supplied.append(symbol(argument)));
        Matcher matcher = all.matcher(supplied);
        if (!matcher.matches()) {
            throw mismatch(supplied.toString());
        }
        List<Object> checked = new ArrayList<>(parameters.size());
        int index = 0;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            String symbols = matcher.group(i + 1);
            if (symbols.isEmpty() && parameter.contextPattern != null) {
                if (!parameter.contextPattern.matcher(symbol(context)).find()) {
                    throw new JsonataException("T0411").with("value", context).with("index", index + 1L);
                }
                checked.add(context);
            } else if (symbols.isEmpty()) {
                checked.add(index < arguments.size() ? arguments.get(index) : null);
                index++;
            }
            for (int j = 0; j < symbols.length(); j++) {
                Object argument = arguments.get(index++);
                checked.add(parameter.type == 'a'
                        ? array(parameter, symbols, symbols.charAt(j), argument, index)
                        : argument);
            }
        }
        return checked;
    }

    private static Object array(Parameter parameter, String symbols, char symbol, Object argument, int number) {
        if (symbol == 'm') {
            return null;
        }
        if (parameter.items != null) {
            boolean fits = symbol == 'a'
                    ? itemsFit((List<?>) argument, parameter.items.substring(0, 1))
                    : symbols.equals(parameter.items);
            if (!fits) {
                throw new JsonataException("T0412").with("value", argument).with("index", (long) number).with("type",
                        ARRAYS_OF.get(parameter.items.charAt(0)));
            }
        }
        return Values.asList(argument);
    }

    private static boolean itemsFit(List<?> items, String type) {
        return items.stream().allMatch(item -> symbol(item).equals(type));
    }

    private JsonataException mismatch(String supplied) {
        StringBuilder pattern = new StringBuilder("^");
        int good = 0;
        for (Parameter parameter : parameters) {
            pattern.append(parameter.pattern);
            Matcher matcher = Pattern.compile(pattern.toString()).matcher(supplied);
            if (!matcher.find()) {
                break;
            }
            good = matcher.end();
        }
        return new JsonataException("T0410").with("index", good + 1L);
    }

    private static String symbol(Object value) {
        if (value == null) {
            return "m";
        } else if (value instanceof String) {
            return "s";
        } else if (value instanceof Number) {
            return "n";
        } else if (value instanceof Boolean) {
            return "b";
        } else if (value instanceof List) {
            return "a";
        } else if (value instanceof Map) {
            return "o";
        }
        return value == Values.NULL ? "l" : "f";
    }

    private static final class Parameter {

        private final char type;
        private String pattern;
        private Pattern contextPattern;
        private String items;

        private Parameter(char type, String pattern) {
            this.type = type;
            this.pattern = pattern;
        }

        private void takeContext() {
            contextPattern = Pattern.compile(pattern);
            pattern += "?";
        }
    }
}
