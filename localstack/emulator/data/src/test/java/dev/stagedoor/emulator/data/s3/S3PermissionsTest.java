package dev.stagedoor.emulator.data.s3;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class S3PermissionsTest {

    @ParameterizedTest
    @CsvSource({"ListBuckets,s3:ListAllMyBuckets", "HeadObject,s3:GetObject", "ListObjectsV2,s3:ListBucket",
            "UploadPart,s3:PutObject", "PutBucketEncryption,s3:PutEncryptionConfiguration", "GetObject,s3:GetObject"})
    void a_call_needs_the_action_that_aws_names(String operation, String action) {
        assertThat(S3Permissions.action(operation)).isEqualTo(action);
    }

    @Test
    void it_needs_it_on_the_arn_that_it_touches() throws Exception {
        assertThat(S3Permissions.resources(call("ListBuckets", "{}"))).containsExactly("*");
        assertThat(S3Permissions.resources(call("HeadObject", "{'Bucket':'b','Key':'a/k'}")))
                .containsExactly("arn:aws:s3:::b/a/k");
        assertThat(S3Permissions.resources(call("ListObjectsV2", "{'Bucket':'b'}")))
                .containsExactly("arn:aws:s3:::b");
    }

    @Test
    void a_deletion_of_many_needs_every_key() throws Exception {
        assertThat(S3Permissions
                .resources(call("DeleteObjects", "{'Bucket':'b','Delete':{'Objects':[{'Key':'1'},{'Key':'2'}]}}")))
                .containsExactly("arn:aws:s3:::b/1", "arn:aws:s3:::b/2");
        assertThat(S3Permissions.resources(call("DeleteObjects", "{'Bucket':'b'}")))
                .containsExactly("arn:aws:s3:::b/*");
    }

    private static AwsRequest call(String operation, String input) throws JsonProcessingException {
        return AwsRequest.of("s3", operation, (ObjectNode) Json.parse(input.replace('\'', '"')), new Caller.Anonymous(),
                "id");
    }
}
