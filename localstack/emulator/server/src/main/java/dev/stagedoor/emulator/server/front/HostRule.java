package dev.stagedoor.emulator.server.front;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which hosts the emulator answers for. A web page whose name an attacker points to 127.0.0.1 (DNS rebinding) arrives with that
 * name, which is none of these.
 */
final class HostRule {

    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,253}");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private final String regional;
    /** Nearly all requests say the same host. */
    private volatile String lastServed;

    HostRule(String region) {
        this.regional = "." + region + ".amazonaws.com";
    }

    /** @param host name and port, as the request has it; null where it has none */
    boolean serves(String host) {
        if (host == null) {
            return false;
        }
        if (host.equals(lastServed)) {
            return true;
        }
        boolean served = isServed(host);
        if (served) {
            lastServed = host;
        }
        return served;
    }

    private boolean isServed(String host) {
        int colon = host.indexOf(':');
        String name = (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
        if (colon >= 0 && !PORT.matcher(host.substring(colon + 1)).matches() || !NAME.matcher(name).matches()) {
            return false;
        }
        return name.equals("127.0.0.1") || name.equals("localhost") || name.equals("localhost.localstack.cloud")
                || name.endsWith(".localhost") || name.endsWith(".localhost.localstack.cloud") || isAws(name);
    }

    /** What an SDK sends that was not told an endpoint: regional names, and those of the global services. */
    private boolean isAws(String name) {
        return name.endsWith(regional) || name.equals("iam.amazonaws.com") || name.equals("sts.amazonaws.com")
                || name.equals("s3.amazonaws.com") || name.endsWith(".s3.amazonaws.com");
    }
}
