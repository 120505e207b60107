package dev.stagedoor.bookings.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.House;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.bookings.domain.House.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

class TicketPdfTest {

    @Test
    void the_table_at_the_end_says_where_each_object_begins() {
        String pdf = pdf(House.confirmed(House.pending(House.id(1), ALICE, House.NOW, "A1")));

        int table = Integer.parseInt(pdf.replaceFirst("(?s).*startxref\\n(\\d+)\\n%%EOF\\n", "$1"));
        assertThat(pdf.substring(table)).startsWith("xref\n0 6\n0000000000 65535 f \n");
        List<MatchResult> entries = Pattern.compile("(\\d{10}) 00000 n \\n").matcher(pdf).results().toList();
        assertThat(entries).hasSize(5);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(pdf.substring(Integer.parseInt(entries.get(i).group(1)))).startsWith((i + 1) + " 0 obj\n");
        }
    }

    @Test
    void the_length_of_the_text_is_said() {
        String pdf = pdf(House.confirmed(House.pending(House.id(1), ALICE, House.NOW, "A1")));

        String length = pdf.replaceFirst("(?s).*/Length (\\d+) >>.*", "$1");
        String content = pdf.replaceFirst("(?s).*stream\\n(BT .* ET)\\nendstream.*", "$1");
        assertThat(content).hasSize(Integer.parseInt(length));
    }

    @Test
    void each_of_eight_seats_has_a_line_on_the_page() {
        String pdf = pdf(House.confirmed(
                House.pending(House.id(1), ALICE, House.NOW, "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8")));

        assertThat(pdf).contains("(Seat A1  Ticket T-A1)", "(Seat A8  Ticket T-A8)");
        int top = Integer.parseInt(pdf.replaceFirst("(?s).* Tf 30 (\\d+) Td.*", "$1"));
        int below = Pattern.compile(" 0 -(\\d+) Td").matcher(pdf).results()
                .mapToInt(line -> Integer.parseInt(line.group(1))).sum();
        assertThat(pdf).contains("/MediaBox [0 0 420 " + (top + 40) + "]");
        assertThat(top - below).as("where the last line stands").isPositive();
    }

    @Test
    void what_means_something_in_a_text_is_escaped() {
        Booking plain = House.confirmed(House.pending(House.id(1), ALICE, House.NOW, "A1"));
        Booking odd = new Booking(plain.bookingId(), "owl) Tj (\\ \u2603", ALICE, plain.seats(), plain.total(), "EUR",
                House.NOW, plain.standing());

        assertThat(pdf(odd)).contains("(owl\\) Tj \\(\\\\ ?)");
    }

    private static String pdf(Booking booking) {
        return new String(TicketPdf.of(booking), StandardCharsets.ISO_8859_1);
    }
}
