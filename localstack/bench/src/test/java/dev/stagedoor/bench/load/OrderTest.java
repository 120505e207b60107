package dev.stagedoor.bench.load;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderTest {

    private static final Request REQUEST = Request.to("http://127.0.0.1:4566/a/b?show=Hamlet").with("x-api-key", "k 1")
            .with("Cache-Control", "max-age=0");

    @Test
    void anOrderComesThroughAPipeAsItWas() {
        Order order = new Order(REQUEST, 32, 2_000, 500, true);

        assertThat(Order.parse(order.line())).isEqualTo(order);
    }

    @Test
    void aRequestStandsOnTheWireWithItsQueryAndHeaders() {
        assertThat(REQUEST.text()).startsWith("GET /a/b?show=Hamlet HTTP/1.1\r\nHost: 127.0.0.1:4566\r\n")
                .contains("x-api-key: k 1\r\n", "Cache-Control: max-age=0\r\n").endsWith("\r\n\r\n");
        assertThat(new Request(REQUEST.uri(), Map.of()).text()).doesNotContain("x-api-key");
    }
}
