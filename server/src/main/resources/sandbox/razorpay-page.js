// The page of the payment stand-in: each button plays the customer once.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-order]");
  if (!button) return;
  button.disabled = true;
  const answer = await fetch("/__sandbox/razorpay/pay", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      razorpay_order_id: button.dataset.order,
      outcome: button.dataset.outcome,
      webhooks: true,
    }),
  });
  if (answer.ok) {
    location.reload();
    return;
  }
  const refusal = await answer.json();
  document.getElementById("status").textContent = refusal.detail;
  button.disabled = false;
});
