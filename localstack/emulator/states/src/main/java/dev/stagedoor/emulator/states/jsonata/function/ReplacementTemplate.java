package dev.stagedoor.emulator.states.jsonata.function;

import java.util.List;
import java.util.Map;

/** The replacement of {@code $replace}, in which {@code $1} stands for the first group, {@code $0} for all and {@code $$} for itself. */
final class ReplacementTemplate {

    private ReplacementTemplate() {}

    static String fill(String template, Map<?, ?> match) {
        List<?> groups = (List<?>) match.get("groups");
        StringBuilder result = new StringBuilder();
        int position = 0;
        for (int dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', position)) {
            result.append(template, position, dollar);
            position = dollar + 1;
            if (template.startsWith("$", position)) {
                result.append('$');
                position++;
            } else if (template.startsWith("0", position)) {
                result.append(match.get("match"));
                position++;
            } else {
                position = group(template, position, groups, result);
            }
        }
        return result.append(template, position, template.length()).toString();
    }

    private static int group(String template, int position, List<?> groups, StringBuilder result) {
        int maximum = groups.isEmpty() ? 1 : String.valueOf(groups.size()).length();
        int number = number(template, position, maximum);
        if (maximum > 1 && number > groups.size()) {
            number = number(template, position, maximum - 1);
        }
        if (number < 0) {
            result.append('$');
            return position;
        }
        if (number <= groups.size() && groups.get(number - 1) != null) {
            result.append(groups.get(number - 1));
        }
        return position + String.valueOf(number).length();
    }

    private static int number(String template, int position, int digits) {
        int end = position;
        while (end < template.length() && end < position + digits && Character.digit(template.charAt(end), 10) >= 0
                && template.charAt(end) <= '9') {
            end++;
        }
        return end == position ? -1 : Integer.parseInt(template.substring(position, end));
    }
}
