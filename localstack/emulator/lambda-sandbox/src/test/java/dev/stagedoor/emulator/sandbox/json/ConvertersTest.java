package dev.stagedoor.emulator.sandbox.json;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConvertersTest {

    private static <T> T read(Class<T> type, String json) {
        return type.cast(new Converters().of(type).convert(JsonReader.parse(json.replace('\'', '"'))));
    }

    record Money(BigDecimal amount, String currency) {}

    enum Tier {
        STALLS, BALCONY
    }

    record Booking(UUID id, int seats, Integer row, Tier tier, Money price, List<Money> discounts,
            Map<String, Tier> map,
            Set<Long> numbers, Optional<String> note, boolean paid, String[] names, Booking next) {}

    @Test
    void a_record_is_made_with_everything_inside() {
        Booking booking = read(Booking.class,
                "{'id':'a8098c1a-f86e-11da-bd1a-00112444be1e','seats':'2','tier':'BALCONY',"
                        + "'price':{'amount':12.50,'currency':'EUR'},'discounts':[{'amount':1}],'map':{'a':'STALLS'},"
                        + "'numbers':[1,1,2],'names':['x','y'],'unknown':1,'next':{'paid':true}}");

        assertThat(booking.id()).hasToString("a8098c1a-f86e-11da-bd1a-00112444be1e");
        assertThat(booking.seats()).isEqualTo(2);
        assertThat(booking.row()).isNull();
        assertThat(booking.tier()).isEqualTo(Tier.BALCONY);
        assertThat(booking.price()).isEqualTo(new Money(new BigDecimal("12.5"), "EUR"));
        assertThat(booking.discounts()).containsExactly(new Money(BigDecimal.ONE, null));
        assertThat(booking.map()).containsExactly(Map.entry("a", Tier.STALLS));
        assertThat(booking.numbers()).containsExactly(1L, 2L);
        assertThat(booking.note()).isEmpty();
        assertThat(booking.names()).containsExactly("x", "y");
        assertThat(booking.next().paid()).isTrue();
    }

    @Test
    void awss_events_of_api_gateway_are_beans() {
        APIGatewayProxyRequestEvent event = read(APIGatewayProxyRequestEvent.class,
                "{'resource':'/{proxy+}','httpMethod':'GET','isBase64Encoded':false,'headers':{'a':'b'},"
                        + "'multiValueHeaders':{'a':['b','c']},'pathParameters':null,"
                        + "'requestContext':{'accountId':'1','identity':{'sourceIp':'127.0.0.1'},"
                        + "'authorizer':{'principalId':'p','n':1}}}");

        assertThat(event.getHttpMethod()).isEqualTo("GET");
        assertThat(event.getIsBase64Encoded()).isFalse();
        assertThat(event.getMultiValueHeaders()).containsEntry("a", List.of("b", "c"));
        assertThat(event.getRequestContext().getIdentity().getSourceIp()).isEqualTo("127.0.0.1");
        assertThat(event.getRequestContext().getAuthorizer()).containsEntry("n", 1);
        APIGatewayV2HTTPEvent http = read(APIGatewayV2HTTPEvent.class,
                "{'version':'2.0','requestContext':{'http':{'method':'POST'},'timeEpoch':1583348638390}}");
        assertThat(http.getRequestContext().getHttp().getMethod()).isEqualTo("POST");
        assertThat(JsonReader.parse(JsonWriter.write(new APIGatewayProxyResponseEvent().withStatusCode(200)
                .withBody("x").withIsBase64Encoded(true)))).isInstanceOfSatisfying(Map.class,
                        m -> assertThat(m.get("statusCode")).isEqualTo(200))
                .isInstanceOfSatisfying(Map.class, m -> assertThat(m.get("isBase64Encoded")).isEqualTo(true));
    }

    @Test
    void awss_event_of_sqs_has_capitals_in_its_names() {
        SQSEvent event = read(SQSEvent.class, "{'Records':[{'messageId':'1','body':'b','eventSourceARN':'arn',"
                + "'messageAttributes':{'k':{'stringValue':'v','binaryValue':'AQI=','dataType':'String'}}}]}");

        SQSEvent.SQSMessage message = event.getRecords().get(0);
        assertThat(message.getEventSourceArn()).isEqualTo("arn");
        assertThat(message.getMessageAttributes().get("k").getBinaryValue().get(1)).isEqualTo((byte) 2);
    }

    @Test
    void arrays_may_be_nested() {
        assertThat(read(Number[][].class, "[[1],[2.5]]")[1][0]).isEqualTo(2.5);
    }

    record WithStream(String name, InputStream content) {}

    record WithDate(Date when) {}

    record WithLists(List<String>[] lists) {}

    @ParameterizedTest
    @ValueSource(classes = {WithStream.class, WithDate.class, WithLists.class, Runnable.class})
    void a_type_that_cannot_be_made_is_refused_when_the_function_is_initialised(Class<?> type) {
        assertThatThrownBy(() -> new Converters().of(type)).isInstanceOf(JsonException.class)
                .hasMessageContaining("The Stagedoor sandbox cannot make");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'seats':1.5}", "{'seats':3000000000}", "{'seats':[]}", "{'tier':'ROOF'}",
            "{'paid':'yes'}",
            "{'id':'x'}", "{'discounts':{}}", "{'map':[]}", "{'price':1}", "[]"})
    void a_value_that_does_not_fit_is_refused(String json) {
        assertThatThrownBy(() -> read(Booking.class, json)).isInstanceOf(JsonException.class)
                .hasMessageStartingWith("Cannot make a");
    }
}
