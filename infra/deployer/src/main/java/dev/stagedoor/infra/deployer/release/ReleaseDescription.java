package dev.stagedoor.infra.deployer.release;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The description of a deployment: the function versions that it went live with, as {@code infra/stacks/gateway.yaml} writes them:
 * {@code release BookingsCreate=3 BookingsRead=2}.
 *
 * @param versions by the beginning of the parameter's name that overrides them
 */
public record ReleaseDescription(Map<String, String> versions) {

    private static final Pattern RELEASE = Pattern.compile("release((?: \\w+=\\d+)+)");
    private static final Pattern VERSION = Pattern.compile("(\\w+)=(\\d+)");

    /** Empty if the text is not such a description. */
    public static Optional<ReleaseDescription> parse(String text) {
        if (text == null || !RELEASE.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        Map<String, String> versions = new TreeMap<>();
        Matcher matcher = VERSION.matcher(text);
        while (matcher.find()) {
            versions.put(matcher.group(1), matcher.group(2));
        }
        return Optional.of(new ReleaseDescription(versions));
    }

    /** The parameters that move a stage and its aliases back to this release. */
    public Map<String, String> overrides(String deploymentId) {
        Map<String, String> parameters = new TreeMap<>();
        versions.forEach((name, version) -> parameters.put(name + "Version" + GatewayStack.OVERRIDE, version));
        parameters.put("Deployment" + GatewayStack.OVERRIDE, deploymentId);
        return parameters;
    }
}
