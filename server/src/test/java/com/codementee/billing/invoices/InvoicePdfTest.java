package com.codementee.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.invoices.Invoice.Credit;
import com.codementee.billing.invoices.Invoice.Party;
import com.codementee.billing.invoices.Invoice.Purchase;
import com.codementee.billing.invoices.Invoice.State;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the text of rendered documents. */
class InvoicePdfTest {

    private static final State KARNATAKA = new State("29", "Karnataka");
    private static final Party SELLER =
            new Party("Codementee Pvt Ltd", "1 MG Road\nBengaluru 560001", KARNATAKA, "29GGGGG1314R9ZA");
    private static final Party BUYER = new Party("Asha Rao", null, KARNATAKA, null);
    private static final Party UNREGISTERED = new Party("Codementee", null, null, null);

    private final InvoicePdf pdf = new InvoicePdf(ZoneId.of("Asia/Kolkata"));

    @Test
    void printsEveryFactOfATaxInvoice() throws IOException {
        var tax = TaxCalculation.split(199_900, "999293", 18, KARNATAKA, true);

        assertThat(text(invoice(InvoiceKind.TAX_INVOICE, SELLER, BUYER, tax, null))).contains(
                "Tax invoice", "CM/26-27/000007", "30 November 2026", "Codementee Pvt Ltd", "Bengaluru 560001",
                "GSTIN: 29GGGGG1314R9ZA", "Asha Rao", "State: Karnataka (29)", "Place of supply Karnataka (29)",
                "Reverse charge No", "SAC 999293", "pay_1", "Taxable value ₹1,694.07", "CGST 9 % ₹152.47",
                "SGST 9 % ₹152.47", "Round-off -₹0.01", "Total paid ₹1,999.00", "Page 1 of 1");
    }

    @Test
    void printsTheIntegratedTaxForAnotherState() throws IOException {
        var delhi = new State("07", "Delhi");
        var tax = TaxCalculation.split(499_900, "999293", 18, delhi, false);

        assertThat(text(invoice(InvoiceKind.TAX_INVOICE, SELLER, new Party("A", null, delhi, null), tax, null)))
                .contains("IGST 18 % ₹762.56", "Taxable value ₹4,236.44")
                .doesNotContain("CGST", "SGST", "Round-off");
    }

    @Test
    void namesTheTaxOfAUnionTerritory() throws IOException {
        var ladakh = new State("38", "Ladakh");
        var seller = new Party("Codementee", "Leh", ladakh, "38GGGGG1314R9Z6");
        var tax = TaxCalculation.split(499_900, "999293", 18, ladakh, true);

        assertThat(text(invoice(InvoiceKind.TAX_INVOICE, seller, BUYER, tax, null)))
                .contains("UTGST 9 %").doesNotContain("SGST");
    }

    @Test
    void showsNoTaxOnAReceipt() throws IOException {
        var text = text(invoice(InvoiceKind.RECEIPT, UNREGISTERED, BUYER, null, null));

        assertThat(text).contains("Receipt", "Growth plan", "Total paid ₹1,999.00");
        assertThat(text).doesNotContainIgnoringCase("tax").doesNotContain("GST", "SAC", "supply", "charge");
    }

    @Test
    void namesTheInvoiceOnACreditNote() throws IOException {
        var credit = new Credit(new UUID(0, 9), "CM/26-27/000003", LocalDate.parse("2026-11-02"));
        var tax = TaxCalculation.split(199_900, "999293", 18, KARNATAKA, true);

        assertThat(text(invoice(InvoiceKind.CREDIT_NOTE, SELLER, BUYER, tax, credit))).contains(
                "Credit note", "Tax invoice CM/26-27/000003 of 2 November 2026", "Total credited ₹1,999.00");
        assertThat(text(invoice(InvoiceKind.CREDIT_NOTE, UNREGISTERED, BUYER, null, credit)))
                .contains("Receipt CM/26-27/000003").doesNotContainIgnoringCase("tax");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<b>Bold</b> & \"Co\" ]]> <img src=\"http://127.0.0.1/x\"/> <?php ?>",
        "Müller Ångström Ñandú Ștefan Ιωάννης Иван",
        "O'Brien — “Sons” … №7", "$unsafe{1+1} @if(true)", "Nguyễn Thị Hương",
        "Jeff Griffith, Office of Affine Fluff"
    })
    void printsNamesUnchanged(String name) throws IOException {
        var invoice = invoice(InvoiceKind.RECEIPT, UNREGISTERED, new Party(name, null, null, null), null, null);

        assertThat(text(invoice).replaceAll("\\s", "")).contains(name.replaceAll("\\s", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "आशा राव क्षेत्रपाल", "தமிழ்ச்செல்வி கொற்றவை", "বাংলা নাম", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "ગુજરાતી", "ଓଡ଼ିଆ", "తెలుగు శ్రీ",
        "ಕನ್ನಡ ಶ್ರೀ", "മലയാളം", "محمد علی", "Asha 🎉 Rao", "名前", "\u202eevil\u202c", "e\u0301\u0301\u0301"
    })
    void rendersNamesInAnyScript(String name) throws IOException {
        var invoice = invoice(InvoiceKind.RECEIPT, UNREGISTERED, new Party(name, name, null, null), null, null);

        assertThat(text(invoice)).contains("Total paid ₹1,999.00").doesNotContain("#");
    }

    @Test
    void marksCharactersThatNoFontHas() throws IOException {
        var name = new Party("Asha 🎉 Rao", null, null, null);

        assertThat(text(invoice(InvoiceKind.RECEIPT, UNREGISTERED, name, null, null))).contains("Asha \uFFFD Rao");
    }

    @Test
    void ignoresMarksThatReverseTheTextAfterThem() throws IOException {
        var name = new Party("Asha \u202eoaR\u202c \u200fRao", null, null, null);

        assertThat(text(invoice(InvoiceKind.RECEIPT, UNREGISTERED, name, null, null))).contains("Asha oaR Rao");
    }

    @Test
    void breaksLongNamesWithinThePage() throws IOException {
        var name = new Party("W".repeat(100), null, null, null);

        assertThat(text(invoice(InvoiceKind.RECEIPT, UNREGISTERED, name, null, null)).replaceAll("\\s", ""))
                .contains("W".repeat(100));
    }

    @Test
    void rendersTheSameBytesEachTime() {
        var invoice = invoice(InvoiceKind.RECEIPT, UNREGISTERED, BUYER, null, null);

        assertThat(pdf.render(invoice).content()).isEqualTo(pdf.render(invoice).content());
        assertThat(pdf.render(invoice).content().length).isLessThan(60_000);
        assertThat(pdf.render(invoice).filename()).isEqualTo("CM-26-27-000007.pdf");
    }

    private String text(Invoice invoice) throws IOException {
        try (var document = Loader.loadPDF(pdf.render(invoice).content())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }

    private static Invoice invoice(InvoiceKind kind, Party seller, Party buyer, Invoice.Tax tax, Credit credit) {
        var at = Instant.parse("2026-11-30T04:00:00Z");
        long total = tax == null ? 199_900 : tax.taxable() + tax.cgst() + tax.sgst() + tax.igst() + tax.roundOff();
        return new Invoice(
                new UUID(1, 7), kind, "CM/26-27/000007", new UUID(0, 1), at, LocalDate.parse("2026-11-30"), seller,
                buyer, new Purchase("Growth", 3, "INR", "pay_1", at), tax, total, credit);
    }
}
