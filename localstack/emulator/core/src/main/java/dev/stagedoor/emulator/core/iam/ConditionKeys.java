package dev.stagedoor.emulator.core.iam;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.stagedoor.emulator.core.Account;

/**
 * The condition keys that the emulator knows. A policy with another key is refused: a key that is never there would make a deny
 * void.
 * See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">the global keys</a>.
 */
public final class ConditionKeys {

    private static final Set<String> KNOWN = Set.of(
            // For every call, by of().
            "aws:currenttime", "aws:epochtime", "aws:principalaccount", "aws:principalarn", "aws:principaltype",
            "aws:principalisawsservice", "aws:principalservicename", "aws:requestedregion", "aws:securetransport",
            "aws:sourceaccount", "aws:sourcearn", "aws:sourceip", "aws:userid", "aws:username",
            // For callers of an API, by API Gateway.
            "aws:referer", "aws:sourcevpc", "aws:sourcevpce", "aws:useragent", "aws:vpcsourceip",
            // For AssumeRole, by STS.
            "sts:externalid", "sts:rolesessionname",
            // Only PassRole has it, and who checks PassRole (Lambda) does not say for which service.
            "iam:passedtoservice");

    private ConditionKeys() {}

    /** True for every key that a policy may ask for; any other would never hold, and is refused. */
    public static boolean isKnown(String key) {
        return KNOWN.contains(key.toLowerCase(Locale.ROOT));
    }

    /**
     * The keys that every call has. Keys compare case-blind; the map may be added to.
     *
     * <p>Whoever calls does so from this machine, and the loopback interface is as private as TLS: {@code aws:SourceIp} is
     * 127.0.0.1 and {@code aws:SecureTransport} true.
     */
    public static Map<String, List<String>> of(Caller caller, Account account, Instant now) {
        Map<String, List<String>> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        keys.put("aws:CurrentTime", List.of(now.toString()));
        keys.put("aws:EpochTime", List.of(Long.toString(now.getEpochSecond())));
        keys.put("aws:RequestedRegion", List.of(account.region()));
        keys.put("aws:SecureTransport", List.of("true"));
        keys.put("aws:PrincipalIsAWSService", List.of(Boolean.toString(caller instanceof Caller.Service)));
        if (caller instanceof Caller.Service service) {
            put(keys, "aws:PrincipalServiceName", service.principal());
            put(keys, "aws:SourceArn", service.sourceArn());
            put(keys, "aws:SourceAccount", service.sourceAccount());
            return keys;
        }
        keys.put("aws:SourceIp", List.of("127.0.0.1"));
        put(keys, "aws:PrincipalAccount", caller.accountId());
        put(keys, "aws:userid", caller.userId());
        put(keys, "aws:PrincipalType", type(caller));
        if (caller instanceof Caller.AssumedRole role) {
            put(keys, "aws:PrincipalArn", role.roleArn());
        } else if (!(caller instanceof Caller.Anonymous)) {
            put(keys, "aws:PrincipalArn", caller.arn());
        }
        if (caller instanceof Caller.User user) {
            put(keys, "aws:username", user.userName());
        }
        return keys;
    }

    private static String type(Caller caller) {
        if (caller instanceof Caller.Root) {
            return "Account";
        }
        return caller instanceof Caller.User
                ? "User"
                : caller instanceof Caller.AssumedRole ? "AssumedRole" : "Anonymous";
    }

    private static void put(Map<String, List<String>> keys, String key, String value) {
        if (!value.isEmpty()) {
            keys.put(key, List.of(value));
        }
    }
}
