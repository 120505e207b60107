package dev.stagedoor.emulator.telemetry;

import java.time.Instant;
import java.util.List;

import dev.stagedoor.emulator.telemetry.xray.store.TraceLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.xray.XRayClient;
import software.amazon.awssdk.services.xray.model.InvalidRequestException;
import software.amazon.awssdk.services.xray.model.SamplingRule;
import software.amazon.awssdk.services.xray.model.SamplingStatisticsDocument;
import software.amazon.awssdk.services.xray.model.SamplingTargetDocument;
import software.amazon.awssdk.services.xray.model.Segment;
import software.amazon.awssdk.services.xray.model.TelemetryRecord;
import software.amazon.awssdk.services.xray.model.Trace;
import software.amazon.awssdk.services.xray.model.TraceSummary;
import software.amazon.awssdk.services.xray.model.UnprocessedTraceSegment;
import software.amazon.awssdk.services.xray.model.XRayException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The real SDK client against the service's wire protocol. */
class XRayWireTest {

    private static final String TRACE = XRayFixture.traceId(1, 0);
    private static final String ROOT = XRayFixture.segment("00000000000000a1", TRACE, "theatre/dev",
            ",'origin':'AWS::ApiGateway::Stage','error':true,'http':{'request':{'method':'GET',"
                    + "'url':'https://x/dev/shows','client_ip':'10.0.0.1'},'response':{'status':404}},"
                    + "'annotations':{'aws:api_stage':'dev'}");
    private static final String CHILD = XRayFixture.segment("00000000000000a2", TRACE, "shows",
            ",'parent_id':'00000000000000a1','origin':'AWS::Lambda'");

    private final XRayFixture xray = new XRayFixture(TraceLimits.DEFAULT);
    private WireServer server;
    private XRayClient client;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer(xray.service, xray.bus);
        client = server.client(XRayClient.builder());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private List<TraceSummary> find(String filter) {
        return client.getTraceSummaries(r -> r.startTime(Instant.ofEpochSecond(XRayFixture.NOW))
                .endTime(Instant.ofEpochSecond(XRayFixture.NOW + 60)).filterExpression(filter)).traceSummaries();
    }

    @Test
    void segments_that_were_put_are_a_trace() {
        assertThat(client.putTraceSegments(r -> r.traceSegmentDocuments(CHILD, ROOT)).unprocessedTraceSegments())
                .isEmpty();

        Trace trace = client.batchGetTraces(r -> r.traceIds(TRACE)).traces().get(0);
        assertThat(trace.id()).isEqualTo(TRACE);
        assertThat(trace.duration()).isEqualTo(1.0);
        assertThat(trace.segments().stream().map(Segment::document)).containsExactly(CHILD, ROOT);
    }

    @Test
    void a_trace_is_found_by_what_its_root_says() {
        client.putTraceSegments(r -> r.traceSegmentDocuments(CHILD, ROOT));

        TraceSummary summary = find("http.status = 404 AND service(\"shows\")").get(0);
        assertThat(summary.id()).isEqualTo(TRACE);
        assertThat(summary.hasError()).isTrue();
        assertThat(summary.hasFault()).isFalse();
        assertThat(summary.responseTime()).isEqualTo(1.0);
        assertThat(summary.http().httpURL()).isEqualTo("https://x/dev/shows");
        assertThat(summary.http().clientIp()).isEqualTo("10.0.0.1");
        assertThat(summary.entryPoint().name()).isEqualTo("theatre/dev");
        assertThat(summary.serviceIds().stream().map(id -> id.type())).containsExactly("AWS::Lambda",
                "AWS::ApiGateway::Stage");
        assertThat(summary.annotations().get("aws:api_stage").get(0).annotationValue().stringValue())
                .isEqualTo("dev");
        assertThat(find("fault")).isEmpty();
    }

    @Test
    void a_document_that_is_wrong_is_told_and_stops_no_other() {
        List<UnprocessedTraceSegment> refused = client.putTraceSegments(r -> r.traceSegmentDocuments(
                XRayFixture.segment("00000000000000a1", "1-x", "a", ""), "{", CHILD)).unprocessedTraceSegments();

        assertThat(refused.get(0).id()).isEqualTo("00000000000000a1");
        assertThat(refused.get(0).errorCode()).isEqualTo("InvalidTraceId");
        assertThat(refused.get(0).message()).isEqualTo("Invalid segment. ErrorCode: InvalidTraceId");
        assertThat(refused.get(1).errorCode()).isEqualTo("ParseError");
        assertThat(client.batchGetTraces(r -> r.traceIds(TRACE)).traces()).hasSize(1);
    }

    @Test
    void a_segment_with_values_of_the_wrong_kind_keeps_no_sdk_from_reading_summaries() {
        xray.put(XRayFixture.segment("00000000000000a1", TRACE, "a",
                ",'http':{'request':{'url':5,'method':true},'response':{'status':'teapot'}},"
                        + "'user':{'name':'alice'},'resource_arn':7"));

        TraceSummary summary = find("duration >= 0").get(0);

        assertThat(summary.http().httpStatus()).isNull();
        assertThat(summary.http().httpURL()).isNull();
        assertThat(summary.users()).isEmpty();
        assertThat(summary.resourceARNs()).isEmpty();
    }

    @Test
    void all_pages_together_are_all_traces() {
        for (int i = 0; i < 230; i++) {
            xray.put(XRayFixture.segment("00000000000000a1", XRayFixture.traceId(i, i % 7), "a", ""));
        }

        assertThat(client.getTraceSummariesPaginator(r -> r.startTime(Instant.ofEpochSecond(XRayFixture.NOW))
                .endTime(Instant.ofEpochSecond(XRayFixture.NOW + 60))).traceSummaries().stream()
                .map(TraceSummary::id)).hasSize(230).doesNotHaveDuplicates();
    }

    @Test
    void an_sdk_learns_the_default_rule_and_its_share_of_it() {
        SamplingRule rule = client.getSamplingRules(r -> {}).samplingRuleRecords().get(0).samplingRule();
        assertThat(rule.ruleName()).isEqualTo("Default");
        assertThat(rule.fixedRate()).isEqualTo(0.05);
        assertThat(rule.reservoirSize()).isEqualTo(1);

        SamplingTargetDocument first = target("aaaaaaaaaaaaaaaaaaaaaaaa");
        SamplingTargetDocument second = target("bbbbbbbbbbbbbbbbbbbbbbbb");
        assertThat(first.reservoirQuota()).isEqualTo(1);
        assertThat(second.reservoirQuota()).isZero();
        assertThat(second.fixedRate()).isEqualTo(0.05);
    }

    private SamplingTargetDocument target(String clientId) {
        return client.getSamplingTargets(r -> r.samplingStatisticsDocuments(SamplingStatisticsDocument.builder()
                .ruleName("Default").clientID(clientId).timestamp(Instant.ofEpochSecond(XRayFixture.NOW))
                .requestCount(1).sampledCount(1).build())).samplingTargetDocuments().get(0);
    }

    @Test
    void a_daemon_may_tell_how_it_fares() {
        client.putTelemetryRecords(r -> r.telemetryRecords(TelemetryRecord.builder()
                .timestamp(Instant.ofEpochSecond(XRayFixture.NOW)).segmentsSentCount(1).build()));
    }

    @Test
    void what_is_not_there_is_refused_by_name() {
        assertThatThrownBy(() -> client.getServiceGraph(r -> r.startTime(Instant.EPOCH).endTime(Instant.EPOCH)))
                .isInstanceOf(XRayException.class).hasMessageContaining("GetServiceGraph");
        assertThatThrownBy(() -> find("edge(\"a\", \"b\")")).isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("does not support the keyword edge");
        assertThatThrownBy(() -> client.getTraceSummaries(r -> r.startTime(Instant.EPOCH)
                .endTime(Instant.ofEpochSecond(1)).sampling(true))).isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("does not support Sampling");
    }
}
