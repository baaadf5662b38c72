"""The texts of `clientloom explain`, one module for each stage that finds things."""
