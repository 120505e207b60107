package dev.stagedoor.infra.deployer.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The description of a deployment: the function versions that it went live with, as {@code infra/stacks/gateway.yaml} writes them:
 * {@code release BookingsCreate=3 BookingsRead=2}.
 *
 * @param versions by function, in the order of the description
 */
public record ReleaseDescription(Map<String, String> versions) {

    private static final Pattern RELEASE = Pattern.compile("release((?: \\w+=\\d+)+)");
    private static final Pattern VERSION = Pattern.compile("(\\w+)=(\\d+)");

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
     * @param staying as {@link #stayingAt} writes it, of the same functions
     * @return empty if the function is not there, or the functions are others
     */
    public Optional<String> carriedInto(String staying, String function) {
        List<String> parts = new ArrayList<>(List.of(staying.split(",")));
        int position = functions().indexOf(function);
        if (position < 0 || parts.size() != versions.size() + 1) {
            return Optional.empty();
        }
        parts.set(position + 1, versions.get(function));
        return Optional.of(String.join(",", parts));
    }

    /** The functions whose versions it has. */
    public List<String> functions() {
        return List.copyOf(versions.keySet());
    }

    /** The value that makes a stage stay at this release: {@code infra/stacks/stage.yaml} takes it apart by position. */
    public String stayingAt(String deploymentId) {
        return deploymentId + ',' + String.join(",", versions.values());
    }
}
