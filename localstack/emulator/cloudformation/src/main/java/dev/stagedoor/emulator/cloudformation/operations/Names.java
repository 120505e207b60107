package dev.stagedoor.emulator.cloudformation.operations;

import java.util.regex.Pattern;

/** Names of stacks and change sets. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][-a-zA-Z0-9]{0,127}");

    private Names() {}

    /** The name for something new. */
    static String checked(Call call, String member) {
        String name = call.required(member, 128);
        if (!NAME.matcher(name).matches()) {
            throw new ValidationException("1 validation error detected: Value '" + name + "' at '"
                    + Character.toLowerCase(member.charAt(0)) + member.substring(1)
                    + "' failed to satisfy constraint: Member must"
                    + " satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*");
        }
        return name;
    }

    /** The name or id of something that exists. */
    static String reference(Call call, String member) {
        return call.required(member, 1_600);
    }
}
