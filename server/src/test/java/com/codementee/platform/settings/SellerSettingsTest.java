package com.codementee.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.platform.gst.GstState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellerSettingsTest {

    private static SellerSettings read(DeploymentMode mode, Map<String, String> environment) {
        return new SellerSettingsReader(environment).read(mode);
    }

    @Test
    void chargesNoTaxWithoutAGstin() {
        var seller = read(DeploymentMode.PRODUCTION, Map.of());

        assertThat(seller).isEqualTo(new SellerSettings("Codementee", null, null, null, "999293"));
        assertThat(seller.isRegistered()).isFalse();
    }

    @Test
    void takesTheStateFromTheGstin() {
        var seller = read(DeploymentMode.PRODUCTION, Map.of(
                "SELLER_GSTIN", "29ggggg1314r9za", "SELLER_NAME", "Codementee Pvt Ltd", "SELLER_ADDRESS", "1 MG Road"));

        assertThat(seller.gstin()).isEqualTo("29GGGGG1314R9ZA");
        assertThat(seller.state()).isEqualTo(GstState.KARNATAKA);
    }

    @ParameterizedTest
    @CsvSource({"33, TAMIL_NADU", "tamil nadu, TAMIL_NADU", "Delhi, DELHI"})
    void readsAStateByCodeOrName(String text, GstState state) {
        assertThat(read(DeploymentMode.DEMO, Map.of("SELLER_STATE", text)).state()).isEqualTo(state);
    }

    @Test
    void acceptsAnExampleNumberInADemoOnly() {
        var example = Map.of("SELLER_GSTIN", "29ABCDE1234F1Z0", "SELLER_NAME", "X", "SELLER_ADDRESS", "Y");

        assertThat(read(DeploymentMode.DEMO, example).isRegistered()).isTrue();
        assertThatThrownBy(() -> read(DeploymentMode.PRODUCTION, example)).hasMessageStartingWith("SELLER_GSTIN");
    }

    @ParameterizedTest
    @CsvSource({
        "SELLER_GSTIN, 29GGGGG1314R9Z", "SELLER_GSTIN, 99GGGGG1314R9Z6", "SELLER_STATE, Bavaria", "SELLER_STATE, 28",
        "SELLER_SAC, 12", "SELLER_SAC, 84713010"
    })
    void namesAMalformedVariable(String variable, String value) {
        assertThatThrownBy(() -> read(DeploymentMode.DEMO, Map.of(variable, value)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(variable);
    }

    @Test
    void refusesAnotherStateThanThatOfTheGstin() {
        assertThatThrownBy(() -> read(DeploymentMode.DEMO,
                Map.of("SELLER_GSTIN", "29GGGGG1314R9ZA", "SELLER_STATE", "33")))
                .hasMessageStartingWith("SELLER_STATE");
    }

    @Test
    void requiresNameAndAddressOfARegisteredSellerInProduction() {
        assertThatThrownBy(() -> read(DeploymentMode.PRODUCTION,
                Map.of("SELLER_GSTIN", "29GGGGG1314R9ZA", "SELLER_NAME", "X")))
                .hasMessageStartingWith("SELLER_ADDRESS");
    }
}
