package dev.stagedoor.acceptance.command;

import java.net.URI;

import dev.stagedoor.acceptance.lambda.Handlers;
import dev.stagedoor.infra.deployer.aws.JdkSdkClient;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Runtime;

import static org.assertj.core.api.Assertions.assertThat;

/** A function without a theatre around it: made by the API alone, in an emulator that has nothing else. */
final class OwnFunction {

    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},
            "Action":"sts:AssumeRole"}]}""";
    private static final StaticCredentialsProvider ROOT = StaticCredentialsProvider
            .create(AwsBasicCredentials.create("test", "test"));

    private OwnFunction() {}

    /** Makes it and invokes it once, so that its sandbox is there and stays warm. */
    static void invoke(URI endpoint) {
        try (IamClient iam = IamClient.builder().endpointOverride(endpoint).region(Region.US_EAST_1)
                .credentialsProvider(ROOT).httpClient(new JdkSdkClient()).build();
                LambdaClient lambda = LambdaClient.builder().endpointOverride(endpoint).region(Region.US_EAST_1)
                        .credentialsProvider(ROOT).httpClient(new JdkSdkClient()).build()) {
            String role = iam.createRole(r -> r.roleName("own").assumeRolePolicyDocument(TRUST)).role().arn();
            lambda.createFunction(r -> r.functionName("own").role(role).runtime(Runtime.JAVA21)
                    .handler(Handlers.Obedient.class.getName())
                    .code(c -> c.zipFile(SdkBytes.fromByteArray(Handlers.zip()))));
            assertThat(lambda.invoke(r -> r.functionName("own").payload(SdkBytes.fromUtf8String("1"))).payload()
                    .asUtf8String()).isEqualTo("1");
        }
    }
}
