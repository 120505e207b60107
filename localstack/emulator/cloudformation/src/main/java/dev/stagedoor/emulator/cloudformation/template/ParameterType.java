package dev.stagedoor.emulator.cloudformation.template;

import java.util.regex.Pattern;

/**
 * The type of a parameter.
 *
 * @param name as the template writes it
 * @param list its value is a list of texts, separated by commas
 * @param number each value is a number
 */
public record ParameterType(String name, boolean list, boolean number) {

    private static final Pattern AWS = Pattern.compile("AWS::(EC2|Route53)::[A-Za-z]+::[A-Za-z]+");

    /** The type of that name, or null if there is none here (values from Systems Manager are not). */
    public static ParameterType of(String name) {
        return switch (name) {
            case "String" -> new ParameterType(name, false, false);
            case "Number" -> new ParameterType(name, false, true);
            case "List<Number>" -> new ParameterType(name, true, true);
            case "CommaDelimitedList", "List<String>" -> new ParameterType(name, true, false);
            default -> aws(name);
        };
    }

    /** AWS's own types check that a thing exists in the account; here they are texts. */
    private static ParameterType aws(String name) {
        boolean list = name.startsWith("List<") && name.endsWith(">");
        String item = list ? name.substring(5, name.length() - 1) : name;
        return AWS.matcher(item).matches() ? new ParameterType(name, list, false) : null;
    }
}
