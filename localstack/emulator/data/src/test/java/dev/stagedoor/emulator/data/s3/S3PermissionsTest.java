package dev.stagedoor.emulator.data.s3;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.core.iam.Caller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class S3PermissionsTest {

    @Test
    void a_call_needs_the_action_that_aws_names_on_the_arn_that_it_touches() throws Exception {
        assertThat(S3Permissions.of(call("ListBuckets", "{}"))).containsExactly(
                new Permission("s3:ListAllMyBuckets", "*"));
        assertThat(S3Permissions.of(call("HeadObject", "{'Bucket':'b','Key':'a/k'}"))).containsExactly(
                new Permission("s3:GetObject", "arn:aws:s3:::b/a/k"));
        assertThat(S3Permissions.of(call("ListObjectsV2", "{'Bucket':'b'}"))).containsExactly(
                new Permission("s3:ListBucket", "arn:aws:s3:::b"));
    }

    @Test
    void a_deletion_of_many_needs_every_key() throws Exception {
        assertThat(S3Permissions
                .of(call("DeleteObjects", "{'Bucket':'b','Delete':{'Objects':[{'Key':'1'},{'Key':'2'}]}}")))
                .containsExactly(new Permission("s3:DeleteObject", "arn:aws:s3:::b/1"),
                        new Permission("s3:DeleteObject", "arn:aws:s3:::b/2"));
    }

    @Test
    void a_copy_needs_to_read_its_source() throws Exception {
        assertThat(S3Permissions.of(call("CopyObject", "{'Bucket':'b','Key':'k','CopySource':'other/a%20b'}")))
                .containsExactly(new Permission("s3:PutObject", "arn:aws:s3:::b/k"),
                        new Permission("s3:GetObject", "arn:aws:s3:::other/a b"));
    }

    private static AwsRequest call(String operation, String input) throws JsonProcessingException {
        return AwsRequest.of("s3", operation, (ObjectNode) Json.parse(input.replace('\'', '"')), new Caller.Anonymous(),
                "id");
    }
}
