package dev.stagedoor.bookings.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.stagedoor.bookings.domain.Booking;

/**
 * A ticket as a PDF of one page, as long as it has lines: five objects and a table of where they are. The fonts are of those that every
 * reader has, so nothing is embedded.
 *
 * @see <a href="https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf">PDF 1.7, 7.5 File structure</a>
 */
final class TicketPdf {

    private static final int MARGIN = 40;
    private static final int LEADING = 22;

    private final StringBuilder file = new StringBuilder("%PDF-1.4\n");
    private final List<Integer> offsets = new ArrayList<>();

    private TicketPdf() {}

    static byte[] of(Booking booking) {
        String price = String.format(Locale.ROOT, "%.2f %s", booking.total() / 100.0, booking.currency());
        List<String> lines = new ArrayList<>(List.of("Admit " + booking.seats().size(), booking.performanceId()));
        booking.seats().forEach(seat -> lines.add("Seat " + seat.label() + "  Ticket " + seat.ticket().orElseThrow()));
        lines.addAll(List.of("Paid " + price, "Booking " + booking.bookingId()));
        return new TicketPdf().write(lines);
    }

    private byte[] write(List<String> lines) {
        int height = 2 * MARGIN + (lines.size() - 1) * LEADING;
        String content = content(lines, height - MARGIN);
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 " + height + "] /Contents 4 0 R"
                + " /Resources << /Font << /F 5 0 R >> >> >>");
        object("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int table = file.length();
        file.append("xref\n0 ").append(offsets.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        file.append("trailer\n<< /Size ").append(offsets.size() + 1).append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        // Offsets count bytes, and every character is one.
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void object(String body) {
        offsets.add(file.length());
        file.append(offsets.size()).append(" 0 obj\n").append(body).append("\nendobj\n");
    }

    /** The first line large, the others below it. */
    private static String content(List<String> lines, int top) {
        StringBuilder content = new StringBuilder(
                "BT /F 24 Tf 30 " + top + " Td (" + text(lines.get(0)) + ") Tj /F 12 Tf");
        lines.stream().skip(1)
                .forEach(line -> content.append(" 0 -").append(LEADING).append(" Td (").append(text(line))
                        .append(") Tj"));
        return content.append(" ET").toString();
    }

    /** What has a meaning in a PDF string is escaped; what is not in Latin-1 would count more than one byte. */
    private static String text(String line) {
        return line.replaceAll("([\\\\()])", "\\\\$1").replaceAll("[^\\x20-\\x7e\\xa0-\\xff]", "?");
    }
}
