package dev.stagedoor.emulator.core.iam;

import java.util.List;

/**
 * Who a statement of a resource policy is about. Principals are kept as {@code <type>:<value>} or {@code *}.
 * See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">the guide</a>.
 */
final class PrincipalMatch {

    private PrincipalMatch() {}

    /**
     * @param wide true if an account means everybody in it. An allow to an account is only a leave to the account to allow: of
     *        itself it allows nobody but the root
     */
    static boolean any(List<String> principals, Caller caller, boolean wide) {
        return principals.stream().anyMatch(principal -> matches(principal, caller, wide));
    }

    private static boolean matches(String principal, Caller caller, boolean wide) {
        if (principal.equals("*") || principal.equals("AWS:*")) {
            return true;
        }
        String value = principal.substring(principal.indexOf(':') + 1);
        if (principal.startsWith("Service:")) {
            return caller instanceof Caller.Service service && service.principal().equals(value);
        }
        if (!principal.startsWith("AWS:")) {
            return false;
        }
        String account = account(value);
        if (account != null) {
            return account.equals(caller.accountId()) && (wide || caller instanceof Caller.Root);
        }
        return value.equals(caller.arn()) || caller instanceof Caller.AssumedRole role && value.equals(role.roleArn());
    }

    /** The account that a principal names as a whole, or null. */
    private static String account(String value) {
        if (value.matches("[0-9]{12}")) {
            return value;
        }
        return value.matches("arn:aws:iam::[0-9]{12}:root") ? value.substring(13, 25) : null;
    }
}
