package dev.stagedoor.acceptance.target;

import java.net.URI;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/** A deployed Stagedoor, wherever it runs. Scenarios know it by this only. */
public interface Target {

    /** {@code embedded}, {@code localstack} or {@code aws}: the value of {@code -Dtarget=}. */
    String name();

    /** The stage's URL, without a slash at its end. */
    URI restApi();

    /** The URL of the stage {@code dev} of another API there, without a slash at its end. */
    URI restApi(String id);

    /** An output of the deployed stack. */
    String output(String key);

    /** The administrator's credentials. */
    AwsCredentialsProvider administrator();

    /** Points an SDK client at the target. */
    <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder);

    /** True if this target can show that; otherwise the scenario is skipped, with the capability's name as the reason. */
    boolean has(Capability capability);

    /** The command, with the state of this target. */
    StagedoorCommand command();
}
