package com.codementee.platform.gst;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The states and territories of the GST with their codes, which are the first two digits of a registration number.
 * Source: state code list of the GST portal; 96 is the place of supply of a buyer abroad.
 */
public enum GstState {
    JAMMU_AND_KASHMIR("01", "Jammu and Kashmir"),
    HIMACHAL_PRADESH("02", "Himachal Pradesh"),
    PUNJAB("03", "Punjab"),
    CHANDIGARH("04", "Chandigarh", true),
    UTTARAKHAND("05", "Uttarakhand"),
    HARYANA("06", "Haryana"),
    DELHI("07", "Delhi"),
    RAJASTHAN("08", "Rajasthan"),
    UTTAR_PRADESH("09", "Uttar Pradesh"),
    BIHAR("10", "Bihar"),
    SIKKIM("11", "Sikkim"),
    ARUNACHAL_PRADESH("12", "Arunachal Pradesh"),
    NAGALAND("13", "Nagaland"),
    MANIPUR("14", "Manipur"),
    MIZORAM("15", "Mizoram"),
    TRIPURA("16", "Tripura"),
    MEGHALAYA("17", "Meghalaya"),
    ASSAM("18", "Assam"),
    WEST_BENGAL("19", "West Bengal"),
    JHARKHAND("20", "Jharkhand"),
    ODISHA("21", "Odisha"),
    CHHATTISGARH("22", "Chhattisgarh"),
    MADHYA_PRADESH("23", "Madhya Pradesh"),
    GUJARAT("24", "Gujarat"),
    DADRA_AND_NAGAR_HAVELI_AND_DAMAN_AND_DIU("26", "Dadra and Nagar Haveli and Daman and Diu", true),
    MAHARASHTRA("27", "Maharashtra"),
    KARNATAKA("29", "Karnataka"),
    GOA("30", "Goa"),
    LAKSHADWEEP("31", "Lakshadweep", true),
    KERALA("32", "Kerala"),
    TAMIL_NADU("33", "Tamil Nadu"),
    PUDUCHERRY("34", "Puducherry"),
    ANDAMAN_AND_NICOBAR_ISLANDS("35", "Andaman and Nicobar Islands", true),
    TELANGANA("36", "Telangana"),
    ANDHRA_PRADESH("37", "Andhra Pradesh"),
    LADAKH("38", "Ladakh", true),
    OUTSIDE_INDIA("96", "Outside India"),
    OTHER_TERRITORY("97", "Other Territory", true);

    private final String code;
    private final String title;
    private final boolean unionTerritoryTax;

    GstState(String code, String title) {
        this(code, title, false);
    }

    GstState(String code, String title, boolean unionTerritoryTax) {
        this.code = code;
        this.title = title;
        this.unionTerritoryTax = unionTerritoryTax;
    }

    public String code() {
        return code;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** Whether the second half of the tax is UTGST here instead of SGST, because there is no state legislature. */
    public boolean hasUnionTerritoryTax() {
        return unionTerritoryTax;
    }

    public static Optional<GstState> findByCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }

    /** All states by name. */
    public static List<GstState> byName() {
        return Arrays.stream(values())
                .sorted(Comparator.comparing(GstState::title))
                .toList();
    }
}
