explainView(document.querySelector(".explain"), data);
