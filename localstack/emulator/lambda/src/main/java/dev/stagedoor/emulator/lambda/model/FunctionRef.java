package dev.stagedoor.emulator.lambda.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.lambda.error.ConstraintViolations;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;

/**
 * How a call names a function: {@code name}, {@code name:qualifier}, {@code account:function:name} or a full ARN.
 *
 * @param qualifier a version, an alias, {@code $LATEST}, or null
 */
public record FunctionRef(String name, String qualifier) {

    private static final String PATTERN = "(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?"
            + "(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?";
    private static final Pattern FORM = Pattern.compile("(?:arn:aws:lambda:([a-z0-9-]+):)?(?:(\\d{12}):)?(?:function:)?"
            + "([a-zA-Z0-9-_]{1,64})(?::(\\$LATEST|[a-zA-Z0-9-_]{1,128}))?");

    private static final Pattern QUALIFIER = Pattern.compile("[a-zA-Z0-9$_-]{1,128}");

    /**
     * @param qualifier from the member of that name, or null
     * @throws dev.stagedoor.emulator.lambda.error.ValidationException if the text names no function
     * @throws ResourceNotFoundException if the ARN is of another account or region
     */
    public static FunctionRef parse(String text, String qualifier, Account account) {
        if (text == null) {
            throw ConstraintViolations.missing("functionName");
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw ConstraintViolations.pattern(text, "functionName", PATTERN);
        }
        if (qualifier != null && !QUALIFIER.matcher(qualifier).matches()) {
            throw ConstraintViolations.pattern(qualifier, "qualifier", QUALIFIER.pattern());
        }
        boolean foreign = matcher.group(1) != null && !matcher.group(1).equals(account.region())
                || matcher.group(2) != null && !matcher.group(2).equals(account.id());
        if (foreign) {
            throw new ResourceNotFoundException("Function not found: " + text);
        }
        String inName = matcher.group(4);
        if (inName != null && qualifier != null && !inName.equals(qualifier)) {
            throw new InvalidParameterValueException(
                    "The derived qualifier from the function name does not match the specified qualifier.");
        }
        return new FunctionRef(matcher.group(3), inName == null ? qualifier : inName);
    }

    /** The ARN, with the qualifier if there is one. */
    public String arn(Account account) {
        return account.arn("lambda", "function:" + name + (qualifier == null ? "" : ":" + qualifier));
    }
}
