package com.codementee.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.invoices.Invoice.State;
import com.codementee.billing.invoices.Invoice.Tax;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Splits every price from one rupee to ten thousand, and credits it in parts. */
class TaxCalculationTest {

    private static final State KARNATAKA = new State("29", "Karnataka");
    private static final int RATE = 18;
    private static final long MAX_PAISE = 1_000_000;

    @Test
    void splitsThePricesOfTheDefaultPlans() {
        assertThat(split(199_900, true)).isEqualTo(tax(169_407, 15_247, 15_247, 0, -1));
        assertThat(split(499_900, true)).isEqualTo(tax(423_644, 38_128, 38_128, 0, 0));
        assertThat(split(899_900, true)).isEqualTo(tax(762_627, 68_636, 68_636, 0, 1));
        assertThat(split(199_900, false)).isEqualTo(tax(169_407, 0, 0, 30_493, 0));
    }

    @Test
    void addsUpToEveryPriceWithEqualHalvesAndAtMostAPaisaOfRounding() {
        for (long total = 100; total <= MAX_PAISE; total++) {
            var inside = split(total, true);
            var outside = split(total, false);
            boolean right = sum(inside) == total && sum(outside) == total
                    && inside.cgst() == inside.sgst() && inside.igst() == 0 && outside.cgst() == 0
                    && Math.abs(inside.roundOff()) <= 1 && Math.abs(outside.roundOff()) <= 1
                    && inside.cgst() == Math.round(inside.taxable() * 0.09)
                    && outside.igst() == Math.round(outside.taxable() * 0.18);
            if (!right) assertThat(total).as(inside + " " + outside).isNull();
        }
    }

    @Test
    void creditsTheTaxesOfTheInvoiceExactlyInAnyNumberOfParts() {
        var random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            long total = 100 + random.nextLong(MAX_PAISE);
            boolean sameState = random.nextBoolean();
            var invoice = split(total, sameState);
            var credits = credits(invoice, total, sameState, random);
            assertThat(credits.stream().reduce(tax(0, 0, 0, 0, 0), TaxCalculationTest::plus)).isEqualTo(invoice);
            assertThat(credits).allMatch(part -> part.taxable() >= 0 && part.cgst() >= 0 && part.igst() >= 0
                    && part.cgst() == part.sgst());
        }
    }

    @Test
    void creditsManySmallPartsWithoutDrift() {
        var invoice = split(100_000, true);
        var sum = tax(0, 0, 0, 0, 0);
        for (long before = 0; before < 100_000; before += 100) {
            var part = TaxCalculation.ofCredit(invoice, 100_000, true, before, before + 100);
            assertThat(part.taxable()).isBetween(84L, 85L);
            sum = plus(sum, part);
        }
        assertThat(sum).isEqualTo(invoice);
    }

    private static List<Tax> credits(Tax invoice, long total, boolean sameState, Random random) {
        var credits = new ArrayList<Tax>();
        for (long before = 0; before < total; ) {
            long after = random.nextInt(3) == 0 ? total : Math.min(total, before + 1 + random.nextLong(total));
            credits.add(TaxCalculation.ofCredit(invoice, total, sameState, before, after));
            before = after;
        }
        return credits;
    }

    private static Tax split(long total, boolean sameState) {
        return TaxCalculation.split(total, "999293", RATE, KARNATAKA, sameState);
    }

    private static Tax tax(long taxable, long cgst, long sgst, long igst, long roundOff) {
        return new Tax("999293", RATE, KARNATAKA, taxable, cgst, sgst, igst, roundOff);
    }

    private static Tax plus(Tax one, Tax other) {
        return tax(one.taxable() + other.taxable(), one.cgst() + other.cgst(), one.sgst() + other.sgst(),
                one.igst() + other.igst(), one.roundOff() + other.roundOff());
    }

    private static long sum(Tax tax) {
        return tax.taxable() + tax.cgst() + tax.sgst() + tax.igst() + tax.roundOff();
    }
}
