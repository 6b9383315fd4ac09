// Stands in for the payment provider's checkout in demo mode, with the same interface: new Razorpay(options),
// open(), close(), on("payment.failed", …), options.handler, modal.ondismiss, modal.escape, prefill and retry.
(() => {
  const HOME = '/__sandbox/razorpay';

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function style() {
    const href = `${HOME}/checkout.css`;
    if (document.querySelector(`link[href="${href}"]`)) return;
    document.head.append(element('link', { rel: 'stylesheet', href }));
  }

  function rupees(paise, currency) {
    return new Intl.NumberFormat('en-IN', { style: 'currency', currency: currency || 'INR' }).format(
      paise / 100,
    );
  }

  class Razorpay {
    #options;
    #listeners = new Map();
    #dialog = null;

    constructor(options) {
      if (!options || !options.key) throw new Error('No key passed');
      if (!options.order_id) throw new Error('No order_id passed');
      this.#options = options;
    }

    on(event, listener) {
      this.#listeners.set(event, [...(this.#listeners.get(event) || []), listener]);
    }

    open() {
      if (this.#dialog) return;
      style();
      this.#dialog = this.#build();
      document.body.append(this.#dialog);
      this.#dialog.showModal();
    }

    close() {
      if (!this.#dialog) return;
      this.#dialog.close();
      this.#dialog.remove();
      this.#dialog = null;
    }

    #build() {
      const { name, description, amount, currency, prefill } = this.#options;
      const problem = element('p', { className: 'sandbox-problem', role: 'alert' });
      const pay = element('button', { type: 'button', className: 'sandbox-pay', textContent: 'Pay' });
      const fail = element('button', { type: 'button', textContent: 'Fail' });
      const dismiss = element('button', { type: 'button', textContent: 'Dismiss' });
      const about = element('p', { id: 'sandbox-about' });
      about.textContent =
        [description, prefill && prefill.email].filter(Boolean).join(' · ') || 'A payment in the demo';
      const dialog = element(
        'dialog',
        { className: 'sandbox-checkout' },
        element('h2', { id: 'sandbox-title', textContent: name || 'Payment' }),
        about,
        element('p', { className: 'sandbox-amount', textContent: rupees(amount, currency) }),
        element('p', { textContent: 'Demo mode: no money moves. Choose how this payment ends.' }),
        problem,
        element('div', { className: 'sandbox-buttons' }, pay, fail, dismiss),
      );
      dialog.setAttribute('aria-labelledby', 'sandbox-title');
      dialog.setAttribute('aria-describedby', 'sandbox-about');
      pay.addEventListener('click', () => this.#play('captured', problem));
      fail.addEventListener('click', () => this.#play('failed', problem));
      dismiss.addEventListener('click', () => this.#dismiss());
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault();
        if (this.#options.modal?.escape !== false) this.#dismiss();
      });
      return dialog;
    }

    #dismiss() {
      this.close();
      this.#options.modal?.ondismiss?.();
    }

    #busy(yes) {
      this.#dialog?.querySelectorAll('button').forEach((button) => (button.disabled = yes));
    }

    async #play(outcome, problem) {
      this.#busy(true);
      problem.textContent = '';
      try {
        const answer = await fetch(`${HOME}/pay`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ razorpay_order_id: this.#options.order_id, outcome, webhooks: true }),
        });
        const body = await answer.json();
        if (!answer.ok) throw new Error(body.detail);
        if (outcome === 'failed') this.#failed(problem);
        else this.#succeeded(body);
      } catch (trouble) {
        problem.textContent = trouble.message || 'The payment could not be made.';
        this.#busy(false);
      }
    }

    #succeeded(response) {
      this.close();
      this.#options.handler?.(response);
    }

    #failed(problem) {
      const error = {
        code: 'BAD_REQUEST_ERROR',
        description: "Your payment didn't go through as it was declined by the bank.",
        source: 'bank',
        step: 'payment_authorization',
        reason: 'payment_failed',
        metadata: { order_id: this.#options.order_id },
      };
      if (this.#options.retry?.enabled === false) this.close();
      else {
        problem.textContent = `${error.description} Try again.`;
        this.#busy(false);
      }
      (this.#listeners.get('payment.failed') || []).forEach((listener) => listener({ error }));
    }
  }

  window.Razorpay = Razorpay;
})();
