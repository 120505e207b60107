package dev.stagedoor.emulator.containers;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

import dev.stagedoor.emulator.core.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.InvalidLayerException;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.RepositoryAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerNotFoundException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerSchemeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the AWS SDK for Java sees of ECR, ECS and Elastic Load Balancing. */
class ContainersWireTest {

    private static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";

    @TempDir
    private Path work;
    private WireServer server;
    private EcrClient ecr;
    private EcsClient ecs;
    private ElasticLoadBalancingV2Client elb;

    @BeforeEach
    void start() {
        server = new WireServer(work);
        ecr = client(EcrClient.builder());
        ecs = client(EcsClient.builder());
        elb = client(ElasticLoadBalancingV2Client.builder());
    }

    @AfterEach
    void stop() {
        ecr.close();
        ecs.close();
        elb.close();
        server.close();
    }

    @Test
    void an_arn_that_names_no_repository_is_an_invalid_parameter() {
        assertThatThrownBy(() -> ecr.listTagsForResource(r -> r.resourceArn("x")))
                .isInstanceOf(InvalidParameterException.class).hasMessageContaining("Invalid ARN");
    }

    @Test
    void an_image_is_pushed_in_parts_found_and_deleted() throws Exception {
        ecr.createRepository(r -> r.repositoryName("theatre/shows"));
        String layer = upload("a layer");
        String config = upload("{}");
        String manifest = """
                {"schemaVersion":2,"mediaType":"%s","config":{"mediaType":"c","size":2,"digest":"%s"},
                "layers":[{"mediaType":"l","size":7,"digest":"%s"}]}""".formatted(MANIFEST, config, layer);
        ecr.putImage(r -> r.repositoryName("theatre/shows").imageTag("v1").imageManifest(manifest)
                .imageManifestMediaType(MANIFEST));

        ImageIdentifier tag = ImageIdentifier.builder().imageTag("v1").build();
        assertThat(ecr.batchGetImage(r -> r.repositoryName("theatre/shows").imageIds(tag)).images())
                .singleElement().satisfies(image -> assertThat(image.imageManifest()).isEqualTo(manifest));
        assertThat(ecr.describeImages(r -> r.repositoryName("theatre/shows")).imageDetails()).singleElement()
                .satisfies(image -> {
                    assertThat(image.imageTags()).containsExactly("v1");
                    assertThat(image.imagePushedAt()).isBefore(Instant.now().plusSeconds(5));
                });
        ecr.batchDeleteImage(r -> r.repositoryName("theatre/shows").imageIds(tag));
        assertThat(ecr.batchGetImage(r -> r.repositoryName("theatre/shows").imageIds(tag)).images()).isEmpty();
    }

    @Test
    void a_layer_whose_digest_is_another_is_refused() {
        ecr.createRepository(r -> r.repositoryName("theatre/shows"));
        String id = ecr.initiateLayerUpload(r -> r.repositoryName("theatre/shows")).uploadId();
        ecr.uploadLayerPart(r -> r.repositoryName("theatre/shows").uploadId(id).partFirstByte(0L).partLastByte(0L)
                .layerPartBlob(SdkBytes.fromUtf8String("x")));

        assertThatThrownBy(() -> ecr.completeLayerUpload(r -> r.repositoryName("theatre/shows").uploadId(id)
                .layerDigests("sha256:" + "0".repeat(64)))).isInstanceOf(InvalidLayerException.class);
    }

    @Test
    void repositories_have_uris_and_aws_errors() {
        assertThat(ecr.createRepository(r -> r.repositoryName("theatre/shows")).repository().repositoryUri())
                .isEqualTo("000000000000.dkr.ecr.us-east-1.amazonaws.com/theatre/shows");
        assertThatThrownBy(() -> ecr.createRepository(r -> r.repositoryName("theatre/shows")))
                .isInstanceOf(RepositoryAlreadyExistsException.class);
        ecr.deleteRepository(r -> r.repositoryName("theatre/shows").force(true));
        assertThatThrownBy(() -> ecr.describeRepositories(r -> r.repositoryNames("theatre/shows")))
                .isInstanceOf(RepositoryNotFoundException.class);
    }

    @Test
    void a_service_is_created_described_and_deleted() {
        ecs.createCluster(r -> r.clusterName("theatre"));
        registerShows();
        TargetGroup group = targetGroup();
        assertThatThrownBy(() -> ecs.createService(r -> r.cluster("theatre").serviceName("shows")
                .taskDefinition("shows").launchType(LaunchType.FARGATE).loadBalancers(l -> l.containerName("shows")
                        .containerPort(8080).targetGroupArn(group.targetGroupArn()))))
                .hasMessageContaining("does not have an associated load balancer");
        loadBalancer(group);
        createBound(group, "shows", 8080);

        Service service = ecs.describeServices(r -> r.cluster("theatre").services("shows")).services().get(0);
        assertThat(service.status()).isEqualTo("ACTIVE");
        assertThat(service.serviceArn()).isEqualTo("arn:aws:ecs:us-east-1:000000000000:service/theatre/shows");
        assertThat(service.createdAt()).isBefore(Instant.now().plusSeconds(5));
        assertThat(service.taskDefinition()).endsWith("task-definition/shows:1");
        assertThat(service.loadBalancers()).singleElement().satisfies(bound -> {
            assertThat(bound.targetGroupArn()).isEqualTo(group.targetGroupArn());
            assertThat(bound.containerName()).isEqualTo("shows");
            assertThat(bound.containerPort()).isEqualTo(8080);
        });
        assertThat(service.deployments()).singleElement()
                .satisfies(deployment -> assertThat(deployment.status()).isEqualTo("PRIMARY"));
        assertThat(ecs.listServices(r -> r.cluster("theatre")).serviceArns()).containsExactly(service.serviceArn());
        ecs.deleteService(r -> r.cluster("theatre").service("shows").force(true));
    }

    @Test
    void a_service_is_bound_only_to_a_container_and_port_that_its_task_definition_has() {
        ecs.createCluster(r -> r.clusterName("theatre"));
        registerShows();
        TargetGroup group = targetGroup();
        loadBalancer(group);

        assertThatThrownBy(() -> createBound(group, "seating", 8080))
                .hasMessageContaining("The container seating does not exist in the task definition.");
        assertThatThrownBy(() -> createBound(group, "shows", 9090))
                .hasMessageContaining("The container shows did not have a container port 9090 defined.");
    }

    private void createBound(TargetGroup group, String container, int port) {
        ecs.createService(r -> r.cluster("theatre").serviceName("shows").taskDefinition("shows").desiredCount(0)
                .launchType(LaunchType.FARGATE).loadBalancers(l -> l.containerName(container).containerPort(port)
                        .targetGroupArn(group.targetGroupArn())));
    }

    @Test
    void task_definitions_have_revisions() {
        assertThat(registerShows()).endsWith(":1");
        assertThat(registerShows()).endsWith(":2");
        assertThat(ecs.describeTaskDefinition(r -> r.taskDefinition("shows")).taskDefinition()).satisfies(latest -> {
            assertThat(latest.revision()).isEqualTo(2);
            assertThat(latest.networkMode()).isEqualTo(NetworkMode.AWSVPC);
            assertThat(latest.containerDefinitions().get(0).portMappings().get(0).containerPort()).isEqualTo(8080);
        });
    }

    @Test
    void a_port_that_cannot_be_mapped_and_an_unknown_cluster_are_refused() {
        assertThatThrownBy(() -> ecs.registerTaskDefinition(r -> r.family("f").containerDefinitions(
                ContainerDefinition.builder().name("x").image("y").portMappings(port(80)).build())))
                .isInstanceOf(EcsException.class).hasMessageContaining("HOST").hasMessageContaining("PORT");
        assertThatThrownBy(() -> ecs.describeServices(r -> r.cluster("none").services("s")))
                .isInstanceOf(ClusterNotFoundException.class);
    }

    @Test
    void a_load_balancer_has_listeners_that_forward_to_target_groups() {
        TargetGroup group = targetGroup();
        LoadBalancer balancer = loadBalancer(group);

        assertThat(elb.describeLoadBalancers(r -> r.names("shows")).loadBalancers()).singleElement()
                .satisfies(found -> {
                    assertThat(found.dnsName()).isNotBlank();
                    assertThat(found.createdTime()).isBefore(Instant.now().plusSeconds(5));
                    assertThat(found.state().codeAsString()).isEqualTo("active");
                });
        assertThat(elb.describeListeners(r -> r.loadBalancerArn(balancer.loadBalancerArn())).listeners())
                .singleElement().satisfies(listener -> assertThat(listener.defaultActions().get(0).targetGroupArn())
                        .isEqualTo(group.targetGroupArn()));
        assertThat(elb.describeTargetHealth(r -> r.targetGroupArn(group.targetGroupArn())).targetHealthDescriptions())
                .isEmpty();
        elb.deleteLoadBalancer(r -> r.loadBalancerArn(balancer.loadBalancerArn()));
        assertThatThrownBy(() -> elb.describeLoadBalancers(r -> r.names("shows")))
                .isInstanceOf(LoadBalancerNotFoundException.class);
    }

    @Test
    void a_target_group_keeps_its_health_check() {
        targetGroup();

        assertThat(elb.describeTargetGroups(r -> r.names("shows")).targetGroups()).singleElement()
                .satisfies(group -> {
                    assertThat(group.healthCheckPath()).isEqualTo("/q/health/ready");
                    assertThat(group.healthCheckIntervalSeconds()).isEqualTo(10);
                    assertThat(group.matcher().httpCode()).isEqualTo("200");
                });
    }

    private LoadBalancer loadBalancer(TargetGroup group) {
        LoadBalancer balancer = elb.createLoadBalancer(
                r -> r.name("shows").scheme(LoadBalancerSchemeEnum.INTERNAL).subnets("subnet-1", "subnet-2"))
                .loadBalancers().get(0);
        elb.createListener(r -> r.loadBalancerArn(balancer.loadBalancerArn()).protocol(ProtocolEnum.HTTP).port(80)
                .defaultActions(Action.builder().type(ActionTypeEnum.FORWARD).targetGroupArn(group.targetGroupArn())
                        .build()));
        return balancer;
    }

    private TargetGroup targetGroup() {
        return elb.createTargetGroup(r -> r.name("shows").targetType(TargetTypeEnum.IP).protocol(ProtocolEnum.HTTP)
                .port(8080).vpcId("vpc-1").healthCheckPath("/q/health/ready").healthCheckIntervalSeconds(10)
                .healthCheckTimeoutSeconds(5).matcher(m -> m.httpCode("200"))).targetGroups().get(0);
    }

    private String registerShows() {
        return ecs.registerTaskDefinition(r -> r.family("shows").networkMode(NetworkMode.AWSVPC).cpu("256")
                .memory("512").executionRoleArn("arn:aws:iam::000000000000:role/e")
                .containerDefinitions(ContainerDefinition.builder().name("shows").image("repository:tag")
                        .essential(true).portMappings(port(8080)).environment(variable("HOST", "0.0.0.0"),
                                variable("PORT", "8080"))
                        .build()))
                .taskDefinition().taskDefinitionArn();
    }

    private static PortMapping port(int port) {
        return PortMapping.builder().containerPort(port).build();
    }

    private static KeyValuePair variable(String name, String value) {
        return KeyValuePair.builder().name(name).value(value).build();
    }

    private String upload(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String id = ecr.initiateLayerUpload(r -> r.repositoryName("theatre/shows")).uploadId();
        ecr.uploadLayerPart(r -> r.repositoryName("theatre/shows").uploadId(id).partFirstByte(0L).partLastByte(0L)
                .layerPartBlob(SdkBytes.fromByteArray(java.util.Arrays.copyOf(bytes, 1))));
        ecr.uploadLayerPart(r -> r.repositoryName("theatre/shows").uploadId(id).partFirstByte(1L)
                .partLastByte(bytes.length - 1L)
                .layerPartBlob(SdkBytes.fromByteArray(java.util.Arrays.copyOfRange(bytes, 1, bytes.length))));
        String digest = "sha256:" + Sha256.hex(Sha256.hash(bytes));
        return ecr.completeLayerUpload(r -> r.repositoryName("theatre/shows").uploadId(id).layerDigests(digest))
                .layerDigest();
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
        URI endpoint = server.endpoint();
        return builder.endpointOverride(endpoint).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create()).build();
    }
}
