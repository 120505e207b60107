package dev.stagedoor.acceptance.target;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.infra.deployer.aws.JdkSdkClient;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.regions.Region;

/** {@code ./stagedoor up --detach} on a free port, as a user would, ended when the tests end. */
final class EmbeddedTarget implements Target, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StagedoorCommand command;
    private final JsonNode outputs;

    private EmbeddedTarget(StagedoorCommand command, JsonNode outputs) {
        this.command = command;
        this.outputs = outputs;
    }

    static EmbeddedTarget start(String... options) throws IOException {
        StagedoorCommand command = up(options);
        return new EmbeddedTarget(command, JSON.readTree(command.expect("outputs", "--json")));
    }

    /** Without the theatre; what a stack would give as outputs is where the emulator is, and nothing else. */
    static EmbeddedTarget startEmpty(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--no-deploy");
        StagedoorCommand command = up(all.toArray(String[]::new));
        return new EmbeddedTarget(command, JSON.createObjectNode().put("Region", "us-east-1").put("EndpointUrl",
                JSON.readTree(command.state().resolve("emulator.json").toFile()).path("endpoint").asText()));
    }

    private static StagedoorCommand up(String... options) throws IOException {
        StagedoorCommand command = StagedoorCommand.fresh("embedded");
        List<String> arguments = new ArrayList<>(List.of("up", "--detach", "--port", Integer.toString(freePort())));
        arguments.addAll(List.of(options));
        System.out.println(command.expect(arguments.toArray(String[]::new)));
        return command;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public URI restApi() {
        return URI.create(output("RestApiUrl"));
    }

    @Override
    public URI restApi(String id) {
        return URI.create(output("EndpointUrl") + "/_aws/execute-api/" + id + "/dev");
    }

    @Override
    public String output(String key) {
        if (!outputs.has(key)) {
            throw new AssertionError("No output " + key + " in " + outputs);
        }
        return outputs.get(key).asText();
    }

    @Override
    public AwsCredentialsProvider administrator() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    }

    @Override
    public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(URI.create(output("EndpointUrl"))).region(Region.of(output("Region")))
                .credentialsProvider(administrator()).httpClient(new JdkSdkClient())
                // Some actions have a host of their own on AWS, such as sync-states; a name before 127.0.0.1 leads nowhere.
                .overrideConfiguration(override -> override
                        .putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
                .build();
    }

    @Override
    public boolean has(Capability capability) {
        return true;
    }

    @Override
    public StagedoorCommand command() {
        return command;
    }

    @Override
    public void close() throws IOException {
        command.expect("down");
    }
}
