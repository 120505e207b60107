package dev.stagedoor.infra.deployer.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The description of a deployment: the versions of functions and state machines that it went live with, as {@code infra/stacks/release.yaml} writes them:
 * {@code release BookingsRead=3 BookingsList=2}.
 *
 * @param versions by function or state machine, in the order of the description
 */
public record ReleaseDescription(Map<String, String> versions) {

    private static final Pattern RELEASE = Pattern.compile("release((?: \\w+=\\d+)+)");
    private static final Pattern VERSION = Pattern.compile("(\\w+)=(\\d+)");

    public ReleaseDescription {
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }

    /** Empty if the text is not such a description. */
    public static Optional<ReleaseDescription> parse(String text) {
        if (text == null || !RELEASE.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        Map<String, String> versions = new LinkedHashMap<>();
        Matcher matcher = VERSION.matcher(text);
        while (matcher.find()) {
            versions.put(matcher.group(1), matcher.group(2));
        }
        return Optional.of(new ReleaseDescription(versions));
    }

    /**
     * A release that stays, with this description's version of one function.
     *
     * @param staying as {@link #stayingAt} writes it
     * @return empty if the function is not in both
     */
    public Optional<String> carriedInto(String staying, String function) {
        Matcher there = Pattern.compile(" " + Pattern.quote(function) + "=\\d+").matcher(staying);
        String version = versions.get(function);
        return version == null || !there.find()
                ? Optional.empty()
                : Optional.of(there.replaceFirst(" " + function + "=" + version));
    }

    /** The functions and state machines whose versions it has. */
    public Set<String> names() {
        return versions.keySet();
    }

    /** The value that makes a stage stay at this release: the stacks of stages and functions look up in it what they need by name. */
    public String stayingAt(String deploymentId) {
        return versions.entrySet().stream().map(version -> version.getKey() + "=" + version.getValue())
                .collect(Collectors.joining(" ", deploymentId + " ", ""));
    }
}
