package dev.stagedoor.emulator.identity.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.iam.parse.PolicyParser;
import dev.stagedoor.emulator.identity.model.ManagedPolicy;
import dev.stagedoor.emulator.identity.model.StoredPolicy;

/**
 * The policies of AWS that the reference system, or whoever starts from it, attaches. Another is refused by its ARN.
 * See <a href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html">AWS's list</a>.
 */
final class AwsManagedPolicies {

    private static final List<String> NAMES = List.of("AWSLambdaBasicExecutionRole", "AmazonECSTaskExecutionRolePolicy",
            "AmazonAPIGatewayPushToCloudWatchLogs");
    private static final String PATH = "/service-role/";

    private AwsManagedPolicies() {}

    static List<ManagedPolicy> read() {
        return NAMES.stream().map(AwsManagedPolicies::read).toList();
    }

    private static ManagedPolicy read(String name) {
        String text = text(name);
        PolicyDocument document = PolicyParser.parse(name, text, PolicyDocument.Kind.IDENTITY);
        return ManagedPolicy.first(name, PATH, "ANPA" + name.toUpperCase(java.util.Locale.ROOT),
                "arn:aws:iam::aws:policy" + PATH + name, null, Instant.parse("2015-04-09T15:03:43Z"), Map.of(),
                new StoredPolicy(text, document));
    }

    private static String text(String name) {
        String file = "/dev/stagedoor/emulator/identity/aws-managed/" + name + ".json";
        try (InputStream in = AwsManagedPolicies.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
