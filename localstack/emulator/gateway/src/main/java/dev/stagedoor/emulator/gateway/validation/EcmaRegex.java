package dev.stagedoor.emulator.gateway.validation;

/**
 * What JSON schema writes as a regular expression of ECMA 262, for Java, where the same characters mean something wider: Java's {@code $}
 * also stands before a line break at the end, and a class may hold classes and intersections.
 */
final class EcmaRegex {

    private EcmaRegex() {}

    static String toJava(String regex) {
        StringBuilder java = new StringBuilder(regex.length() + 16);
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                java.append(c).append(regex.charAt(++i));
            } else if (inClass) {
                // An & is escaped, so that no two of them are an intersection.
                java.append(c == '[' || c == '&' ? "\\" : "").append(c);
                inClass = c != ']';
            } else {
                java.append(c == '$' ? "\\z" : String.valueOf(c));
                inClass = c == '[';
            }
        }
        return java.toString();
    }
}
